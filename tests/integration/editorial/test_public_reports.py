"""Reports of inaccurate information: reading, limits, keeping (4.2b)."""

from bacgiang.policy.base.rates import network_of
from bacgiang.policy.base.rates import RateMeter
from bacgiang.policy.editorial.inaccuracy.kept_once import KeptOnce
from bacgiang.policy.editorial.inaccuracy.reading import read
from bacgiang.policy.editorial.inaccuracy.reading import refusals_of
from bacgiang.policy.editorial.inaccuracy.report import ContactLook
from bacgiang.policy.editorial.inaccuracy.report import Handling
from bacgiang.policy.editorial.inaccuracy.report import MAX_TEXT
from bacgiang.policy.editorial.inaccuracy.report import Report
from bacgiang.policy.editorial.inaccuracy.store import ReportStore
from bacgiang.policy.editorial.inaccuracy.store import SHARDS
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies
from itertools import islice
import pytest
import transaction
from uuid import uuid4
from zlib import crc32
from ZODB.DB import DB


NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Request(dict):
    def __init__(self, **headers: str) -> None:
        super().__init__(SERVER_URL="http://bacgiang.test:8080")
        self.headers = {name.replace("_", "-"): v for name, v in headers.items()}

    def getHeader(self, name: str) -> str | None:  # noqa: N802
        return self.headers.get(name)


def report(unit: str = "so-y-te", at: datetime = NOW, **fields: object) -> Report:
    values = {"item": "uid", "text": "Sai", "has_contact": False, **fields}
    return Report(identifier=uuid4().hex, at=at, unit=unit, **values)


def test_the_same_has_one_key_for_a_while():
    clock = Clock()
    once = KeptOnce(window=60, most=2, clock=clock)

    def key(*texts: str) -> str:
        return once.key("192.0.2.1", *texts)

    first = key("a", "b")
    assert key("a", "b") == first != key("ab", "")
    clock.now = 61
    assert key("a", "b") not in (first, key("c"), key("d"))
    # Two are known at most.
    assert len(once._keys) == 2


def test_sender_is_stopped_after_the_limit_and_let_go_on_later():
    clock = Clock()
    limit = RateMeter(window=60, clock=clock)
    asked = [limit.allow("192.0.2.1", 3) for _ in range(4)]
    assert asked == [True, True, True, False]
    assert limit.allow("192.0.2.2", 3)
    clock.now = 61
    assert limit.allow("192.0.2.1", 3)


def test_limit_holds_a_bounded_number_of_senders():
    limit = RateMeter(senders=10, clock=Clock())
    assert all(limit.allow(f"192.0.2.{number}", 1) for number in range(100))
    assert len(limit._asked) == 10


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("không rõ", "không rõ", True),
    ],
)
def test_what_counts_as_one_sender(one, other, same):
    assert (network_of(one) == network_of(other)) is same


@pytest.mark.parametrize(
    ("form", "codes"),
    [
        ({"text": "Số liệu sai"}, []),
        ({"text": "Số liệu sai", "contact": "nguoi.doc@example.org"}, []),
        ({}, ["text_missing"]),
        ({"text": " \r\n\t"}, ["text_missing"]),
        ({"text": ["a", "b"]}, ["text_missing"]),
        ({"text": "x" * (MAX_TEXT + 1)}, ["text_too_long"]),
        ({"text": "x" * MAX_TEXT}, []),
        ({"text": "Sai", "contact": "không phải thư"}, ["contact_wrong"]),
        ({"text": "Sai", "contact": "a@b@example.org"}, ["contact_wrong"]),
        ({"text": "Sai", "contact": "a@example.org\nBcc: b@c.org"}, ["contact_wrong"]),
        ({"text": "Sai", "contact": "x" * 250 + "@example.org"}, ["contact_wrong"]),
    ],
)
def test_what_is_refused(form, codes):
    assert [one.code for one in refusals_of(read(form))] == codes


@given(
    strategies.dictionaries(
        strategies.sampled_from(["text", "contact", "website", "sent"]),
        strategies.one_of(
            strategies.text(), strategies.none(), strategies.lists(strategies.text())
        ),
    )
)
def test_any_form_is_read_and_judged(form):
    sent = read(form)
    codes = {one.code for one in refusals_of(sent)}
    accepted = "text_missing" not in codes
    assert bool(sent.text) is accepted
    assert "\x00" not in sent.text


def test_reports_of_a_unit_come_newest_first_and_alone():
    store = ReportStore()
    for minutes in range(5):
        store.add(report(at=NOW + timedelta(minutes=minutes), text=str(minutes)))
    store.add(report(unit="so-y-te-khac"))
    assert [one.text for one in store.of_unit("so-y-te")] == list("43210")
    assert len(store.of_unit("so-y-te-khac")) == 1


def test_handling_is_added_never_replaced():
    store, one = ReportStore(), report()
    store.add(one)
    store.handle(one, Handling(NOW, "so-y-te-head", "Đã đính chính"))
    later = Handling(NOW + timedelta(hours=1), "so-y-te-publish", "Đã trả lời")
    store.handle(one, later)
    notes = [handling.note for handling in store.handlings(one.identifier)]
    assert notes == ["Đã đính chính", "Đã trả lời"]
    assert store.get("so-y-te", one.identifier) == one
    assert store.get("huyen-hiep-hoa", one.identifier) is None


def test_contact_stands_apart_and_every_look_is_kept():
    store, one = ReportStore(), report(has_contact=True)
    store.add(one, "nguoi.doc@example.org")
    assert "nguoi.doc" not in repr(list(store.of_unit("so-y-te")))
    look = ContactLook(NOW, "so-y-te-head")
    assert store.look_up_contact(one.identifier, look) == "nguoi.doc@example.org"
    assert list(store.looks(one.identifier)) == [look]


@pytest.mark.parametrize("filled", [0, 3])
def test_visitors_who_report_at_once_do_not_conflict(tmp_path, filled):
    """Even where all of them meet in one shard, empty or not."""
    database = DB(str(tmp_path / "Data.fs"), pool_size=50)
    with database.transaction() as connection:
        connection.root()["store"] = store = ReportStore()
        for one in same_shard(filled):
            store.add(one)
    managers = [transaction.TransactionManager() for _ in range(12)]
    connections = [database.open(manager) for manager in managers]
    for connection, one in zip(connections, same_shard(12), strict=True):
        connection.root()["store"].add(one, "a@example.org")
    for manager in managers:
        manager.commit()
    with database.transaction() as connection:
        assert len(connection.root()["store"].of_unit("so-y-te")) == 12 + filled
    database.close()


def same_shard(count: int) -> list[Report]:
    made = (report(at=NOW + timedelta(seconds=number)) for number in range(10**6))
    chosen = (one for one in made if crc32(one.identifier.encode()) % SHARDS == 0)
    return list(islice(chosen, count))

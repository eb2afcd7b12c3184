"""Days of the record are sealed once they are over, empty ones included."""

from acts_kept import acts_of_day
from bacgiang.policy.base.sealing_days import last_closed_day
from bacgiang.policy.editorial.acts.act import Act
from bacgiang.policy.editorial.acts.kinds import MODIFY
from bacgiang.policy.editorial.acts.sealing import is_day_due
from bacgiang.policy.editorial.acts.sealing import seal_closed_days
from bacgiang.policy.editorial.acts.sealing import sealed_days
from bacgiang.policy.editorial.acts.seals import LOG
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.acts.store import ActStore
from bacgiang.policy.sealing.daily import seal_day
from bacgiang.policy.sealing.errors import SealError
from bacgiang.policy.sealing.export_check import verify_export
from bacgiang.policy.sealing.export_writer import write_export
from bacgiang.policy.sealing.hashing import leaf_hash
from bacgiang.policy.sealing.records import VIET_NAM
from bacgiang.policy.sealing.seals import Genesis
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
import io
import pytest
from typing import Any
from zope.annotation.interfaces import IAnnotations


pytestmark = pytest.mark.regulation("15.3")

MONDAY = date(2026, 3, 2)


def local(day: date, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=VIET_NAM)


def an_act(at: datetime, identifier: str = "a1", **fields: Any) -> Act:
    return Act(identifier, at, "so-y-te-update", "so-y-te", MODIFY, **fields)


@pytest.fixture
def store(portal: Any) -> Iterator[ActStore]:
    """An empty record in place of the one that set-up has filled."""
    IAnnotations(portal)[act_store.key] = ActStore()
    return act_store(portal)


def export(store: ActStore, first: date, last: date) -> io.BytesIO:
    file = io.BytesIO()
    write_export(file, LOG, sealed_days(store, first, last))
    file.seek(0)
    return file


@pytest.mark.parametrize(
    ("now", "closed"),
    [
        (local(MONDAY, 23, 59), date(2026, 3, 1)),
        (local(MONDAY, 0, 29), date(2026, 2, 28)),
        (local(MONDAY, 0, 30), date(2026, 3, 1)),
    ],
)
def test_a_day_is_closed_once_it_has_been_over_for_a_while(
    now: datetime, closed: date
) -> None:
    assert last_closed_day(now, timedelta(minutes=30)) == closed


def test_nothing_is_sealed_before_the_first_act(portal: Any, store: ActStore) -> None:
    assert not is_day_due(portal, local(MONDAY))
    assert seal_closed_days(portal, local(MONDAY)) == []


def test_every_day_since_the_first_act_is_sealed(portal: Any, store: ActStore) -> None:
    store.append(an_act(local(MONDAY, 0, 0)))
    store.append(an_act(local(MONDAY, 23, 59), "a2"))
    store.append(an_act(local(MONDAY + timedelta(days=3)), "a3"))
    now = local(MONDAY + timedelta(days=4))
    assert is_day_due(portal, now)

    seals = seal_closed_days(portal, now)

    assert [(seal.day, seal.count) for seal in seals] == [
        ("2026-03-02", 2),
        ("2026-03-03", 0),
        ("2026-03-04", 0),
        ("2026-03-05", 1),
    ]
    assert seals[0].previous == Genesis("editorial-acts").digest
    assert not is_day_due(portal, now)
    assert seal_closed_days(portal, now) == []


def test_gathering_changes_no_seal(portal: Any, store: ActStore) -> None:
    for number in range(200):
        at = local(MONDAY) + timedelta(microseconds=number // 3)
        store.append(an_act(at, f"{number:x}", item=f"{number % 7:032x}"))
    other = ActStore()
    for act in acts_of_day(store, MONDAY):
        other.append(act)
    assert other.gather() == 200
    assert other.waiting() == 0
    now = local(MONDAY + timedelta(days=1))
    sealed = seal_closed_days(portal, now)
    IAnnotations(portal)[act_store.key] = other
    assert seal_closed_days(portal, now) == sealed


def test_acts_of_one_moment_are_sealed_by_leaf_hash(
    portal: Any, store: ActStore
) -> None:
    for number in range(20):
        store.append(an_act(local(MONDAY), f"{number:x}"))
    seal_closed_days(portal, local(MONDAY + timedelta(days=1)))
    report = verify_export(export(store, MONDAY, MONDAY))
    assert report.findings == []
    assert report.records == 20
    hashes = [leaf_hash(leaf) for _key, leaf in store.leaves_of_day(MONDAY)]
    assert hashes != sorted(hashes)


def test_an_act_for_a_sealed_day_belongs_to_the_open_one(
    portal: Any, store: ActStore
) -> None:
    """As when the clock of another instance is late."""
    store.append(an_act(local(MONDAY)))
    seal_closed_days(portal, local(MONDAY + timedelta(days=1)))
    kept = store.append(an_act(local(MONDAY, 23), "late"))
    assert kept.time == local(MONDAY + timedelta(days=1), 0)
    assert [act.identifier for act in acts_of_day(store, MONDAY)] == ["a1"]


def test_only_the_next_day_can_be_sealed(store: ActStore) -> None:
    store.seals.append(seal_day(store.seals.predecessor, "2026-03-02", []))
    for day in ("2026-03-02", "2026-03-04"):
        with pytest.raises(SealError):
            store.seals.append(seal_day(Genesis(LOG), day, []))
    with pytest.raises(SealError):
        store.seals.append(seal_day(Genesis(LOG), "2026-03-03", []))
    assert store.seals.days() == ["2026-03-02"]


@pytest.mark.parametrize("change", ["alter", "drop", "add"])
def test_a_change_of_a_sealed_day_shows(
    portal: Any, store: ActStore, change: str
) -> None:
    for number in range(5):
        store.append(an_act(local(MONDAY, number), f"{number:x}", reason="thật"))
    store.gather()
    (seal,) = seal_closed_days(portal, local(MONDAY + timedelta(days=1)))
    assert not verify_export(
        export(store, MONDAY, MONDAY), head=seal.digest
    ).findings_total

    leaves = store._archive._leaves
    key = list(leaves)[2]
    if change == "alter":
        leaves[key] = leaves[key].replace("thật".encode(), "giả".encode())
    elif change == "drop":
        del leaves[key]
    else:
        leaves[key + "0"] = leaves[key]

    report = verify_export(export(store, MONDAY, MONDAY), head=seal.digest)
    assert report.findings_total
    assert {finding.day for finding in report.findings} == {"2026-03-02"}

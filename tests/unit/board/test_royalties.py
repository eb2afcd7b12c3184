"""Royalties: whole đồng that add up, within decree and decision, carried over once."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.board.royalties import contributions
from bacgiang.policy.board.royalties import kind
from bacgiang.policy.board.royalties import stating
from bacgiang.policy.board.royalties import totals
from bacgiang.policy.board.royalties.contributions import Contribution
from bacgiang.policy.board.royalties.contributions import told_by
from bacgiang.policy.board.royalties.decisions import in_words
from bacgiang.policy.board.royalties.decisions import tenths
from bacgiang.policy.board.royalties.genres import AUTHORS
from bacgiang.policy.board.royalties.genres import FEES
from bacgiang.policy.board.royalties.genres import Genre
from bacgiang.policy.board.royalties.kind import work_refusals
from bacgiang.policy.board.royalties.law import among
from bacgiang.policy.board.royalties.law import regime_of
from bacgiang.policy.board.royalties.law import salary_of
from bacgiang.policy.board.royalties.law import seed_lines
from bacgiang.policy.board.royalties.paying import carry
from bacgiang.policy.board.royalties.paying import notice
from bacgiang.policy.board.royalties.paying import pay
from bacgiang.policy.board.royalties.paying import with_settled
from bacgiang.policy.board.royalties.reckoning import amounts
from bacgiang.policy.board.royalties.reckoning import lines_of
from bacgiang.policy.board.royalties.reckoning import reckoned
from bacgiang.policy.board.royalties.reckoning import royalty
from bacgiang.policy.board.royalties.reckoning import shared
from bacgiang.policy.board.royalties.reckoning import Tariff
from bacgiang.policy.board.royalties.reckoning import unit_value
from bacgiang.policy.board.royalties.stating import carried_over
from bacgiang.policy.board.royalties.store import RoyaltyStore
from bacgiang.policy.board.royalties.store import Share
from bacgiang.policy.board.royalties.store import StatedWork
from bacgiang.policy.board.royalties.store import Statement
from dataclasses import replace
from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
import pytest
from types import SimpleNamespace


pytestmark = pytest.mark.regulation("12")

MOST = {one.value: 300 for one in Genre}
TARIFF = Tariff(234_000, MOST, (40, 65), 30, 50)
AUTHOR = Share("author", "a", 1)
PEOPLE = st.lists(st.sampled_from("abcdef"), unique=True, min_size=1)


def work(shares, coefficient=25, **changes):
    day = changes.pop("day", date(2026, 3, 2))
    return StatedWork(
        "u" * 32, "text", "Tin", day, "news", coefficient, shares=shares, **changes
    )


@st.composite
def sound_shares(draw):
    """Authors with weights, fees of half the royalty at most."""
    weights = st.integers(1, 100)
    shares = [Share("author", one, draw(weights)) for one in draw(PEOPLE)]
    left = 50
    for role in FEES:
        for one in draw(st.lists(st.sampled_from("ghi"), unique=True)):
            size = draw(st.integers(1, 10))
            if size <= left:
                shares.append(Share(role, one, size))
                left -= size
    return tuple(shares)


@given(st.integers(0, 10**9), st.lists(st.integers(0, 1000), min_size=1))
def test_what_is_shared_adds_up_to_the_last_dong(total, weights):
    parts = shared(total, weights)
    whole = sum(weights)
    assert sum(parts) == (total if whole else 0)
    for part, weight in zip(parts, weights, strict=True):
        # Nobody is a whole đồng away from what is theirs.
        assert not whole or abs(part * whole - total * weight) < whole
        assert weight or part == 0


@given(sound_shares(), st.integers(1, 300), st.integers(0, 30), st.integers(1, 10**6))
def test_fees_keep_within_half_of_royalties(shares, coefficient, extra, unit):
    tariff = replace(TARIFF, unit=unit)
    one = work(shares, coefficient, extra=extra)
    assert list(work_refusals(one, tariff)) == []
    lines = list(lines_of(one, tariff))
    royalties = sum(line.amount for line in lines if line.role in AUTHORS)
    fees = sum(line.amount for line in lines if line.role not in AUTHORS)
    assert royalties == royalty(unit, coefficient, 100, extra)
    assert fees * 2 <= royalties
    assert all(isinstance(line.amount, int) and line.amount >= 0 for line in lines)


@given(st.integers(0, 10**6), st.integers(0, 10**4), st.integers(40, 100))
def test_a_royalty_is_rounded_down_once(unit, coefficient, percent):
    paid = royalty(unit, coefficient, percent, 0)
    exact = unit * coefficient * percent
    assert paid * 1000 <= exact < (paid + 1) * 1000
    assert paid <= royalty(unit, coefficient, 100, 0)


@given(st.integers(301, 9999))
def test_nothing_goes_beyond_the_ceiling(coefficient):
    one = work((Share("author", "a", 1),), coefficient)
    assert [each.code for each in work_refusals(one, TARIFF)] == ["coefficient_wrong"]


def test_what_is_refused_of_a_work():
    author = Share("author", "a", 1)
    wrong = {
        "no_rates": ((author,), {}, None),
        "genre_wrong": ((author,), {"genre": "novel"}, TARIFF),
        "translation_wrong": ((author,), {"translation": 70}, TARIFF),
        "extra_wrong": ((author,), {"extra": 31}, TARIFF),
        "fees_too_high": ((author, Share("editing", "b", 51)), {}, TARIFF),
        "shares_wrong": ((Share("editing", "b", 5),), {}, TARIFF),
        "words_missing": ((author,), {"coefficient": 0}, TARIFF),
    }
    for code, (shares, changes, tariff) in wrong.items():
        one = replace(work(shares), **changes)
        assert code in [each.code for each in work_refusals(one, tariff)], code
    twice = work((author, author))
    assert [each.code for each in work_refusals(twice, TARIFF)] == ["shares_wrong"]
    translated = work((Share("translator", "a", 1),))
    assert [each.code for each in work_refusals(translated, TARIFF)] == [
        "translation_wrong"
    ]
    assert not list(work_refusals(replace(translated, translation=65), TARIFF))
    decided = replace(TARIFF, least={"news": 26})
    (reason,) = work_refusals(work((author,)), decided)
    assert reason.code == "coefficient_wrong"
    assert reason.message.mapping["least"] == "2,6"
    unpaid = work((), 0, words="Viết trong định mức")
    assert not list(work_refusals(unpaid, None))


@given(st.dates(date(2004, 1, 1), date(2030, 1, 1)))
def test_a_new_base_value_holds_from_its_day_on(day):
    salaries = [salary_of(line) for line in seed_lines("base_salaries")]
    regimes = [regime_of(line) for line in seed_lines("regimes")]
    before, after = (
        among(salaries, day - timedelta(days=1)),
        among(salaries, day),
    )
    assert before is not None and after is not None
    if any(one.begins == day for one in salaries):
        assert before.value < after.value
    else:
        assert before == after
    regime = among(regimes, day)
    is_new = day >= date(2014, 6, 1)
    assert regime is not None and regime.decree.startswith("18" if is_new else "61")
    assert regime.unit == 10 and unit_value(after.value, 10) == after.value // 10


def test_the_day_of_publication_decides_the_value():
    """Two works of one statement, a day before and on the change of 1 July 2024."""
    shares = (Share("author", "a", 1),)
    first, second = date(2024, 6, 30), date(2024, 7, 1)
    tariffs = {
        first: replace(TARIFF, unit=unit_value(1_800_000, 10)),
        second: replace(TARIFF, unit=unit_value(2_340_000, 10)),
    }
    lines = reckoned((work(shares, day=first), work(shares, day=second)), tariffs)
    assert [one.amount for one in lines] == [450_000, 585_000]


def statement(lines, year, task="t"):
    first, last = date(year, 1, 1), date(year, 3, 31)
    return Statement(task, "so-y-te", first, last, lines=tuple(lines))


@given(sound_shares(), st.data())
def test_money_is_paid_carried_over_or_waits(shares, data):
    lines = list(lines_of(work(shares), TARIFF))
    one = statement(lines, 2026)
    sums = one.payees()
    assert sum(sums.values()) == sum(line.amount for line in lines)
    fate = {
        who: data.draw(st.sampled_from(["paid", "carried", "open"])) for who in sums
    }
    for who, what in fate.items():
        if what == "paid":
            one = with_settled(one, pay, [who], date(2026, 4, 1), "PC 1")
        elif what == "carried":
            with pytest.raises(Refused):
                with_settled(one, carry, [who], date(2026, 4, 30), "")
            for day in (1, 10, 20):
                one = with_settled(one, notice, [who], date(2026, 4, day), "")
            one = with_settled(one, carry, [who], date(2026, 4, 30), "")
            with pytest.raises(Refused):
                with_settled(one, pay, [who], date(2026, 5, 1), "")
    store = RoyaltyStore()
    store.put(one)
    # In the same year nothing; in the next one everything, once.
    assert not list(carried_over([one], statement((), 2026, "n"), store))
    over = list(carried_over([one], statement((), 2027, "n"), store))
    assert {line.payee: line.amount for line in over} == {
        who: sums[who] for who, what in fate.items() if what == "carried"
    }
    store.put(statement(over, 2027, "n"))
    assert not list(carried_over([one], statement((), 2027, "m"), store))
    assert one.is_settled is ("open" not in fate.values())


def test_a_statement_is_listed_once_whatever_becomes_of_its_days():
    store, begun = RoyaltyStore(), statement((), 2026)
    store.put(begun)
    now = replace(begun, first=date(2025, 12, 1))
    store.put(now)
    assert list(store.of_unit(None)) == [now]
    assert list(store.of_unit(None, until=date(2025, 11, 30))) == []
    assert list(store.of_unit("so-y-te", since=date(2025, 12, 2))) == []
    store.drop(now)
    assert list(store.of_unit("so-y-te")) == []


def test_money_of_a_unit_that_ended_is_its_heirs(monkeypatch):
    store, one = RoyaltyStore(), statement((), 2026)
    store.put(one)
    worked_for = {"so-moi": ("so-moi", "so-y-te")}
    monkeypatch.setattr(stating, "royalty_store", lambda: store)
    monkeypatch.setattr(stating, "units_worked_for", worked_for.__getitem__)
    assert list(stating.statements_of("so-moi")) == [one]


def test_sums_load_no_statement_of_other_days(monkeypatch):
    """Quarterly ones of years; each that is loaded is noted."""
    store, loaded, lines = RoyaltyStore(), [], lines_of(work((AUTHOR,)), TARIFF)
    for number, year in enumerate((2020, 2024, 2026, 2027)):
        now = list(lines) if year == 2026 else ()
        store.put(statement(now, year, f"t{number}"))

    class Noted(dict):
        def __getitem__(self, key):
            loaded.append(key)
            return super().__getitem__(key)

    store._statements = Noted(store._statements)
    task = SimpleNamespace(state="approved")
    tasks = SimpleNamespace(get=lambda identifier: task)
    monkeypatch.setattr(totals, "royalty_store", lambda site: store)
    monkeypatch.setattr(totals, "office_task_store", lambda site: tasks)
    days = date(2026, 1, 1), date(2026, 12, 31)
    assert totals.totals(None, None, *days).royalties == 585_000
    assert loaded == ["t2"]


def test_what_is_stated_is_not_woken_again(monkeypatch):
    """A statement is read without its items, or the record of acts."""

    def wake():
        raise AssertionError("woken")

    brain = SimpleNamespace(UID="u" * 32, _unrestrictedGetObject=wake)
    catalog = SimpleNamespace(unrestrictedSearchResults=lambda **query: [brain])
    monkeypatch.setattr(contributions.api.portal, "get_tool", lambda name: catalog)
    store, one = RoyaltyStore(), work((AUTHOR,))
    stated = replace(statement((), 2026), works=(one, replace(one, part="photo")))
    store.put(stated)
    monkeypatch.setattr(stating, "royalty_store", lambda: store)
    assert list(stating.unstated(stated)) == []
    store.drop(stated)
    with pytest.raises(AssertionError, match="woken"):
        list(stating.unstated(stated))


def test_each_work_keeps_within_the_fees_of_its_day(monkeypatch):
    """Also where the decree changes within the days of a statement."""
    days = (date(2026, 3, 1), date(2026, 3, 2))
    tariffs = {
        day: replace(TARIFF, fees=most)
        for day, most in zip(days, (50, 40), strict=True)
    }
    works = tuple(
        work((Share("author", "a", 1), Share("editing", "b", tariff.fees)), day=day)
        for day, tariff in tariffs.items()
    )
    one = replace(statement(reckoned(works, tariffs), 2026), works=works)
    store = RoyaltyStore()
    store.put(one)
    monkeypatch.setattr(kind, "royalty_store", lambda: store)
    monkeypatch.setattr(kind, "tariff_on", tariffs.__getitem__)
    facts = {"first": "2026-01-01", "last": "2026-03-31"}
    task = SimpleNamespace(identifier="t", fact=facts.__getitem__)
    assert list(kind.refusals_to_hand_on(task)) == []
    for first in ("0001-01-01", "2025-03-30"):
        facts["first"] = first
        (reason,) = kind.refusals_to_hand_on(task)
        assert reason.code == "period_wrong"


def test_a_notice_has_a_day_of_its_own():
    one = statement(lines_of(work((Share("author", "a", 1),)), TARIFF), 2026)
    one = with_settled(one, notice, ["a"], date(2026, 4, 2), "")
    for day in (date(2026, 4, 2), date(2026, 4, 1)):
        with pytest.raises(Refused):
            with_settled(one, notice, ["a"], day, "")
    with pytest.raises(Refused):
        with_settled(one, pay, ["b"], date(2026, 4, 2), "")


def test_the_worked_example_of_the_guide():
    """docs/nhuan-but.md, by hand."""
    unit = unit_value(2_340_000, 10)
    assert unit == 234_000
    paid = royalty(unit, 25, 100, 0)
    assert paid == 585_000
    shares = [("author", 2), ("author", 1), ("editing", 10), ("reviewing", 5)]
    assert amounts(paid, shares) == [390_000, 195_000, 58_500, 29_250]
    assert royalty(unit, 10, 100, 0) == 234_000
    assert royalty(unit, 20, 50, 0) == 234_000
    assert shared(100_000, [1, 1, 1]) == [33_334, 33_333, 33_333]


def test_who_did_what_is_read_from_what_is_written():
    found = list(
        told_by(
            "Nguyễn Văn A, Trần B và Lê C",
            ["Ảnh: Phạm D; Vũ E", "BIÊN TẬP: Hồ G", "Sưu tầm : Đỗ H", "Cảm ơn: X", "Y"],
        )
    )
    assert found == [
        Contribution("text", "author", "Nguyễn Văn A"),
        Contribution("text", "author", "Trần B"),
        Contribution("text", "author", "Lê C"),
        Contribution("photo", "author", "Phạm D"),
        Contribution("photo", "author", "Vũ E"),
        Contribution("text", "editing", "Hồ G"),
        Contribution("text", "collecting", "Đỗ H"),
    ]
    translated = list(told_by("Nguyễn Văn A", ["Dịch: Mai K"]))
    assert translated == [Contribution("text", "translator", "Mai K")]


@pytest.mark.parametrize(
    ("text", "value"),
    [("2,5", 25), ("2.5", 25), ("10", 100), ("", None), ("1,25", None), ("-1", None)],
)
def test_coefficients_are_read_as_people_write_them(text, value):
    assert tenths(text) == value
    assert value is None or tenths(in_words(value)) == value

"""The record read back: by filters, in batches, newest first."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.base.state_titles import state_title
from bacgiang.policy.editorial.acts.act import Act
from bacgiang.policy.editorial.acts.archive import FEW
from bacgiang.policy.editorial.acts.archive import newest_first
from bacgiang.policy.editorial.acts.kinds import CREATE
from bacgiang.policy.editorial.acts.kinds import MODIFY
from bacgiang.policy.editorial.acts.kinds import PUBLISH
from bacgiang.policy.editorial.acts.reading import read_all
from bacgiang.policy.editorial.acts.reading import read_batch
from bacgiang.policy.editorial.acts.selection import Selection
from bacgiang.policy.editorial.acts.store import ActStore
from bacgiang.policy.units.site_places import SiteState
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
import pytest
from tiers import examples
from typing import Any


pytestmark = pytest.mark.regulation("15.3")

START = datetime(2026, 3, 1, tzinfo=UTC)
END = START + timedelta(days=31)
UNITS = ("so-y-te", "huyen-hiep-hoa", "ubnd")
ACTORS = ("so-y-te-update", "ubnd-head", "system")
ITEMS = ("", "a" * 32, "b" * 32, "c" * 32)
KINDS = (CREATE, MODIFY, PUBLISH)

# Minutes after START; many share one, some lie outside of the days asked for.
acts = st.lists(
    st.tuples(
        st.integers(-5, 40 * 24 * 60) | st.integers(0, 3),
        st.sampled_from(UNITS),
        st.sampled_from(ACTORS),
        st.sampled_from(KINDS),
        st.sampled_from(ITEMS),
    ),
    max_size=60,
)


def made(number: int, row: tuple[Any, ...]) -> Act:
    minutes, unit, actor, kind, item = row
    at = START + timedelta(minutes=minutes)
    reason = '"kind":"publish"' if number % 5 == 0 else ""
    return Act(f"{number:032x}", at, actor, unit, kind, item, reason=reason)


def filled(rows: list[tuple[Any, ...]], gathered: int) -> tuple[ActStore, list[Act]]:
    """A record of which the first acts are in the archive, the rest in the inbox."""
    store = ActStore()
    kept = []
    for number, row in enumerate(rows):
        if number == gathered:
            store.gather()
        kept.append(store.append(made(number, row)))
    kept.sort(key=lambda act: (act.time, act.identifier))
    return store, kept


selections = st.builds(
    Selection,
    start=st.just(START),
    end=st.sampled_from([END, START + timedelta(minutes=2)]),
    unit=st.sampled_from([None, *UNITS]),
    actors=st.frozensets(st.sampled_from(ACTORS), max_size=2),
    kind=st.sampled_from([None, *KINDS]),
    item=st.sampled_from(ITEMS),
)


def expected(kept: list[Act], selection: Selection) -> list[Act]:
    return [
        act
        for act in kept
        if selection.start <= act.time < selection.end and selection.holds(act)
    ]


@settings(max_examples=examples(150), deadline=None)
@given(rows=acts, gathered=st.integers(0, 60), selection=selections)
def test_all_that_is_asked_for_and_nothing_else(
    rows: list[Any], gathered: int, selection: Selection
) -> None:
    store, kept = filled(rows, gathered)
    assert list(read_all(store, selection)) == expected(kept, selection)


@settings(max_examples=examples(150), deadline=None)
@given(
    rows=acts,
    gathered=st.integers(0, 60),
    selection=selections,
    size=st.integers(1, 20),
)
def test_batches_put_together_are_the_whole_newest_first(
    rows: list[Any], gathered: int, selection: Selection, size: int
) -> None:
    store, kept = filled(rows, gathered)
    read: list[Act] = []
    before = ""
    while True:
        batch = read_batch(store, selection, size, before)
        assert len(batch.acts) <= size
        read.extend(batch.acts)
        if not batch.older:
            break
        assert not before or batch.older < before
        before = batch.older
    assert read == expected(kept, selection)[::-1]


@settings(max_examples=examples(60), deadline=None)
@given(rows=acts, gathered=st.integers(0, 60), item=st.sampled_from(ITEMS[1:]))
def test_the_acts_on_an_item_oldest_first(
    rows: list[Any], gathered: int, item: str
) -> None:
    store, kept = filled(rows, gathered)
    assert list(store.of_item(item)) == [act for act in kept if act.item == item]


@pytest.mark.parametrize(
    "before",
    [
        "x",
        "2026-03-02",
        "2026-13-02T00:00:00.000000+00:00|ab",
        "2026-03-02T00:00:00.000000+00:00|' or 1",
        "2026-03-02T00:00:00.000000+00:00|ab\n",
    ],
)
def test_a_cursor_of_ones_own_making_is_refused(before: str) -> None:
    with pytest.raises(Refused):
        read_batch(ActStore(), Selection(START, END), 10, before)


def test_a_quiet_year_and_a_busy_minute_are_read_in_few_pieces() -> None:
    """Windows grow and shrink: neither thousands of reads nor one of everything."""
    minute = [START + timedelta(milliseconds=n) for n in range(50 * FEW)]
    asked: list[int] = []

    def read(low: str, high: str) -> Any:
        begin, end = map(datetime.fromisoformat, (low, high))
        found = [(at.isoformat(), b"") for at in minute if begin <= at < end]
        asked.append(len(found))
        return iter(found)

    end = START + timedelta(days=366)
    pairs = newest_first(read, START, end)
    assert next(pairs)[0] == minute[-1].isoformat()
    assert len(asked) < 25
    assert len(list(pairs)) == len(minute) - 1


def test_reading_to_the_end_of_time_is_possible() -> None:
    store = ActStore()
    store.append(Act("a1", START, "x", "y", CREATE))
    store.gather()
    far = datetime(9999, 1, 1, tzinfo=UTC)
    assert len(list(store.newest(datetime(1970, 1, 1, tzinfo=UTC), far))) == 1


def test_every_state_of_a_site_has_words(portal: Any) -> None:
    assert {state_title(one) for one in SiteState}.isdisjoint(SiteState)

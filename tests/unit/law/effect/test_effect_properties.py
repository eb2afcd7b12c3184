"""What holds of effect whatever the events (hypothesis)."""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import Scope
from bacgiang.policy.law.effect.resolution import DocumentEffect
from datetime import date
from datetime import timedelta
from effect_of_events import register_of
from effect_of_events import status
from effect_of_events import timeline
from hypothesis import given
from hypothesis import strategies as st
import pytest


TEXT = ("art_1", "art_2", "art_2__para_1", "art_2__para_2", "art_3")
NAMES = [
    DocumentIdentity("UBND tỉnh mẫu", parse_number(f"{number}/2000/QĐ-UBND"))
    for number in range(1, 5)
]
# Few days, so that events meet.
days = st.none() | st.integers(0, 12).map(lambda n: date(2010, 1, 1) + timedelta(n))
eids = st.sampled_from([(), (), ("art_1",), ("art_2",), ("art_2__para_1",)])
scopes = st.builds(
    lambda reached, excepted: Scope(frozenset(reached), frozenset(excepted)), eids, eids
)
events = st.builds(
    Event,
    kind=st.sampled_from(EventKind),
    day=days,
    scope=scopes,
    source=st.none() | st.sampled_from(NAMES),
    confirmed_by=st.sampled_from(["mau", "mau", "mau", ""]),
    until=days,
)
some_events = st.lists(events, max_size=8)
asked = st.integers(-2, 16).map(lambda n: date(2010, 1, 1) + timedelta(n))


@pytest.mark.regulation("10.3")
@given(some_events, asked, st.randoms(use_true_random=False))
def test_the_order_of_events_never_changes_the_answer(
    found: list[Event], day: date, random: object
) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert status(shuffled, day, TEXT) == status(found, day, TEXT)
    assert status([*shuffled, *found], day, TEXT) == status(found, day, TEXT)


@given(some_events, asked)
def test_the_order_of_provisions_never_changes_the_answer(
    found: list[Event], day: date
) -> None:
    assert status(found, day, reversed(TEXT)) == status(found, day, TEXT)


@given(some_events, asked)
def test_events_that_nobody_confirmed_change_nothing(
    found: list[Event], day: date
) -> None:
    confirmed = [event for event in found if event.is_confirmed]
    assert status(found, day, TEXT) == status(confirmed, day, TEXT)


@given(some_events, asked)
def test_every_provision_has_an_answer_and_the_whole_agrees(
    found: list[Event], day: date
) -> None:
    answer = status(found, day, TEXT)
    assert set(TEXT) <= set(answer.provisions)
    parts = {each.status for each in answer.provisions.values()}
    if len(parts) == 1 and answer.status is not Status.PARTLY_IN_FORCE:
        assert answer.status in parts
    if answer.status is Status.NO_LONGER_IN_FORCE:
        assert parts == {Status.NO_LONGER_IN_FORCE}


@given(some_events, asked)
def test_what_decided_is_among_the_events_that_were_given(
    found: list[Event], day: date
) -> None:
    answer = status(found, day, TEXT)
    for each in [answer, *answer.provisions.values()]:
        assert set(each.reason.events) <= set(found)
        assert set(each.changes) <= set(found)


@given(some_events)
def test_a_timeline_is_all_of_time_and_says_what_status_says(
    found: list[Event],
) -> None:
    periods = timeline(found, TEXT)
    assert periods[0].start is None
    assert periods[-1].end is None
    for before, after in zip(periods, periods[1:], strict=False):
        assert before.end == after.start
        assert before.answer != after.answer
    for offset in range(-2, 16):
        day = date(2010, 1, 1) + timedelta(offset)
        (holding,) = [
            period
            for period in periods
            if (period.start is None or period.start <= day)
            and (period.end is None or day < period.end)
        ]
        assert holding.answer == status(found, day, TEXT)


documents = st.lists(some_events, min_size=4, max_size=4)


@given(documents, asked, st.permutations(range(4)))
def test_a_register_answers_alike_in_any_order(
    found: list[list[Event]], day: date, order: list[int]
) -> None:
    effects = [
        DocumentEffect(name, tuple(each), TEXT)
        for name, each in zip(NAMES, found, strict=True)
    ]
    first = register_of(effects)
    again = register_of(
        DocumentEffect(each.identity, each.events[::-1], TEXT)
        for each in (effects[place] for place in order)
    )
    answers = {place: again.status(NAMES[place], day) for place in order}
    for place, name in enumerate(NAMES):
        assert first.status(name, day) == answers[place]

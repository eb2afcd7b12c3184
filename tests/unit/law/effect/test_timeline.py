"""Periods of constant status."""

from bacgiang.policy.law.effect import reaching
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import provisions
from datetime import date
from effect_of_events import timeline
import pytest


K = EventKind


def event(kind: EventKind, day: date, until: date | None = None) -> Event:
    return Event(kind, day, confirmed_by="mau", until=until)


def test_without_events_all_of_time_is_one_period() -> None:
    (period,) = timeline([])
    assert (period.start, period.end) == (None, None)
    assert period.answer.status is Status.UNKNOWN


def test_a_suspension_lasts_to_the_end_of_its_last_day() -> None:
    periods = timeline(
        [
            event(K.EFFECTIVE, date(2010, 1, 1)),
            event(K.SUSPENDED, date(2012, 1, 1), until=date(2012, 6, 30)),
        ]
    )
    assert [(each.start, each.answer.status) for each in periods] == [
        (None, Status.NOT_YET_EFFECTIVE),
        (date(2010, 1, 1), Status.IN_FORCE),
        (date(2012, 1, 1), Status.SUSPENDED),
        (date(2012, 7, 1), Status.IN_FORCE),
    ]


def test_a_change_of_one_provision_begins_a_period() -> None:
    change = Event(
        K.SUPPLEMENTED, date(2012, 1, 1), provisions("art_1"), confirmed_by="mau"
    )
    periods = timeline(
        [event(K.EFFECTIVE, date(2010, 1, 1)), change], ("art_1", "art_2")
    )
    assert [each.answer.status for each in periods][1:] == [Status.IN_FORCE] * 2
    assert periods[-1].answer.changes == (change,)


def test_the_first_and_the_last_day_there_are() -> None:
    periods = timeline(
        [event(K.EFFECTIVE, date.min), event(K.SUSPENDED, date.max, until=date.max)]
    )
    assert [each.answer.status for each in periods] == [
        Status.IN_FORCE,
        Status.SUSPENDED,
    ]


def test_what_does_not_turn_on_a_day_is_not_judged_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judged: list[date] = []
    judge = reaching.judge
    monkeypatch.setattr(
        reaching, "judge", lambda facts, day: judged.append(day) or judge(facts, day)
    )
    eids = [f"art_1__para_{place}" for place in range(1, 81)]
    starts = [
        Event(K.EFFECTIVE, date(2010, 1, place), provisions(eid), confirmed_by="mau")
        for place, eid in enumerate(eids[:28], 1)
    ]
    periods = timeline([event(K.EFFECTIVE, date(2010, 1, 1)), *starts], eids)
    assert len(periods) == 29
    # All together at first, and then each provision on its own days only.
    assert len(judged) < 4 * len(starts)

"""Deadlines of petitions over hand-overs, pauses, asked units, reopening and regimes that
change on a day (11.1): whatever happens, the days that count are counted.
"""

from bacgiang.policy.base.dates import day_of
from bacgiang.policy.base.tasks.calendar import Calendar
from bacgiang.policy.citizen.submissions.entry import Entry
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.states import State
from bacgiang.policy.citizen.submissions.submission import Submission
from bacgiang.policy.citizen.submissions.submission import submission_of
from bacgiang.policy.petitions.content.content import ABOUT
from bacgiang.policy.petitions.content.content import Content
from bacgiang.policy.petitions.content.content import KIND
from bacgiang.policy.petitions.content.content import Matter
from bacgiang.policy.petitions.content.content import to_payload
from bacgiang.policy.petitions.content.course import course_of
from bacgiang.policy.petitions.content.course import Step
from bacgiang.policy.petitions.content.deadlines import deadlines_of
from bacgiang.policy.petitions.rules.regimes import Regime
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("11.1")

BEGIN = datetime(2026, 1, 5, 3, tzinfo=UTC)
CHANGES = date(2026, 3, 2)
DAYS = st.dates(date(2026, 1, 1), date(2027, 6, 30))
CALENDARS = st.builds(
    Calendar, st.frozensets(DAYS, max_size=40), st.frozensets(DAYS, max_size=10)
)
SAID: dict[Step, dict[str, Any]] = {
    Step.HANDED_OVER: {"to": "huyen-mau", "reason": "Lý do"},
    Step.ASKED: {"units": ["so-mau"]},
    Step.PAUSED: {"reason": "Lý do"},
    Step.RESUMED: {},
    Step.FOR_HEAD: {},
}
STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(SAID)), st.integers(0, 20)), max_size=8
)


def regime(token: str, begins: date, ends: date | None, days: int) -> Regime:
    return Regime(
        token,
        token,
        token,
        kinds=("question",),
        begins=begins,
        ends=ends,
        days=days,
        several=days + 2,
        most=days + 5,
        hand_over=5,
        asks=(),
        basis="",
        verified=True,
    )


REGIMES = (
    regime("old", date(2011, 7, 30), CHANGES - timedelta(days=1), 15),
    regime("new", CHANGES, None, 5),
)


def submission(received: datetime, steps: list[tuple[Step, int]]) -> Submission:
    """`steps`: what happened, each so many days after the one before."""
    content = Content(Matter.QUESTION, "health", "so-y-te", "Câu hỏi mẫu?")
    entries = [_entry(0, Event.RECEIVED, received, "", to_payload(content))]
    at = received
    for number, (step, later) in enumerate(steps, start=1):
        at += timedelta(days=later)
        entries.append(_entry(number, Event.NOTED, at, step.value, SAID[step]))
    return submission_of("7K3M9QXA2TF0", tuple(entries))


def _entry(
    number: int, event: Event, at: datetime, reason: str, payload: dict[str, Any]
) -> Entry:
    return Entry(
        event=event,
        kind=KIND,
        subject=f"{ABOUT}so-y-te",
        version=1,
        at=at,
        reason=reason,
        digest="",
        leaf=b"",
        key="",
        signature="",
        number=number,
        state=State.WAITING,
        payload=payload,
        salt=b"",
    )


def fitting(day: date) -> Regime:
    return next(one for one in REGIMES if one.fits("question", day))


@given(CALENDARS, st.integers(0, 120), STEPS)
def test_days_that_count_are_counted_and_no_others(
    calendar: Calendar, later: int, steps: list[tuple[Step, int]]
) -> None:
    received = BEGIN + timedelta(days=later)
    found = submission(received, steps)
    course = course_of(found)
    held = fitting(course.received_on)
    assert held.token == ("new" if day_of(received) >= CHANGES else "old")
    told = deadlines_of(course, held, calendar)
    if course.paused is not None:
        assert told.due is None and told.pass_on is None and told.latest is None
        return
    assert told.due is not None and told.latest is not None
    # By hand: each day from the next on, left out where nobody works or it was paused.
    stopped, since = set(), None
    for entry in found.entries:
        day = day_of(entry.at)
        if entry.reason == Step.PAUSED and since is None:
            since = day
        elif entry.reason == Step.RESUMED and since is not None:
            passed = (day - since).days
            stopped |= {since + timedelta(days=one + 1) for one in range(passed)}
            since = None
    day, counted = day_of(received), 0
    is_asked = any(step is Step.ASKED for step, _later in steps)
    while counted < (held.several if is_asked else held.days):
        day += timedelta(days=1)
        counted += calendar.works(day) and day not in stopped
    assert told.due == day <= told.latest
    # A hand-over begins its own clock, and puts no answer off.
    handed = [one.at for one in found.entries if one.reason == Step.HANDED_OVER]
    arrived = day_of(handed[-1] if handed else received)
    assert told.pass_on == calendar.after(arrived, held.hand_over)
    assert course.given_to == ("huyen-mau" if handed else "so-y-te")


def test_another_answer_has_days_of_its_own_and_the_regime_of_its_day() -> None:
    answered = {"words": "Trả lời", "unit": "so-y-te"}
    again = CHANGES + timedelta(days=7)
    at = datetime(again.year, again.month, again.day, 3, tzinfo=UTC)
    first = submission(BEGIN, [(Step.PAUSED, 1), (Step.RESUMED, 3)])
    entries = (
        *first.entries,
        _entry(3, Event.NOTED, at - timedelta(days=1), Step.ANSWERED.value, answered),
        _entry(4, Event.NOTED, at, Step.REOPENED.value, {"words": "Chưa rõ."}),
    )
    course = course_of(submission_of(first.code, entries))
    assert course.is_open and course.received_on == again and not course.pauses
    held = fitting(course.received_on)
    assert held.token == "new"
    assert deadlines_of(course, held, Calendar()).due == Calendar().after(again, 5)

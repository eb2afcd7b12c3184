"""Terms of dossiers by every unit of time, over pauses and days off (2.2c; 61/2018):
whatever happens, the days that count are counted.
"""

from bacgiang.policy.base.tasks.calendar import Calendar
from bacgiang.policy.base.tasks.calendar import Pause
from bacgiang.policy.dossiers.cases.row import DossierRow
from bacgiang.policy.dossiers.cases.tallies import added_by
from bacgiang.policy.dossiers.cases.tallies import LATE
from bacgiang.policy.dossiers.content.course import _after
from bacgiang.policy.dossiers.content.course import Course
from bacgiang.policy.dossiers.content.course import Step
from bacgiang.policy.procedures.limit import Limit
from bacgiang.policy.procedures.limit import Unit
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
import pytest
from types import SimpleNamespace
from typing import Any


pytestmark = pytest.mark.regulation("2.2c")

FIRST, LAST = date(2026, 1, 1), date(2027, 6, 30)
DAYS = st.dates(FIRST, LAST)
CALENDARS = st.builds(
    Calendar, st.frozensets(DAYS, max_size=40), st.frozensets(DAYS, max_size=10)
)
PAUSES = st.lists(
    st.tuples(DAYS, st.integers(0, 40)).map(
        lambda one: Pause(one[0], one[0] + timedelta(days=one[1]))
    ),
    max_size=3,
)


def between(day: date, until: date) -> list[date]:
    """Days after the first, up to and with the last."""
    return [day + timedelta(days=n) for n in range(1, (until - day).days + 1)]


@given(CALENDARS, DAYS, st.integers(1, 60), PAUSES)
def test_of_working_days_and_hours_as_many_count_as_are_named(
    calendar: Calendar, received: date, amount: int, pauses: list[Pause]
) -> None:
    due = Limit.of(str(amount), "working-day").due(calendar, received, pauses)
    counted = [
        one
        for one in between(received, due)
        if calendar.works(one) and not any(each.holds(one) for each in pauses)
    ]
    assert len(counted) == amount and counted[-1] == due
    hours = Limit.of(str(amount * 8 - 7), "hour")
    assert hours.due(calendar, received, pauses) == due


@given(CALENDARS, DAYS, st.integers(1, 60), PAUSES)
def test_of_calendar_days_none_in_a_pause_counts_and_the_last_one_works(
    calendar: Calendar, received: date, amount: int, pauses: list[Pause]
) -> None:
    due = Limit.of(str(amount), "day").due(calendar, received, pauses)
    assert calendar.works(due)
    days = between(received, due)
    counted = [one for one in days if not any(each.holds(one) for each in pauses)]
    assert len(counted) >= amount
    end = counted[amount - 1]
    assert not any(map(calendar.works, between(end, due)[:-1]))
    assert end == due or not calendar.works(end)


@pytest.mark.parametrize(
    ("amount", "unit", "due"),
    [
        # A Saturday and a Sunday off: Monday.
        ("1", "month", date(2026, 3, 2)),
        ("13", "month", date(2027, 3, 1)),
        ("1", "year", date(2027, 2, 1)),
        ("0.5", "working-day", date(2026, 2, 2)),
    ],
)
def test_months_end_on_the_day_of_the_same_number(
    amount: str, unit: str, due: date
) -> None:
    assert Limit.of(amount, unit).due(Calendar(), date(2026, 1, 31)) == due


@of_all("amount", ["0", "-1", "NaN", "60000", "x"])
@of_all("unit", [*Unit, "moon"])
def test_what_is_no_term_is_none(amount: str, unit: str) -> None:
    with pytest.raises(ValueError):
        Limit.of(amount, unit)


def test_days_that_do_not_count_move_the_day_of_an_apology_too() -> None:
    day = date(2026, 11, 30)
    course = Course(
        "so-y-te",
        datetime(2026, 11, 30, tzinfo=UTC),
        Limit.of("3", "working-day"),
        accepted=day,
        until=date(2026, 12, 4),
    )
    assert course.due(Calendar()) == date(2026, 12, 4)
    asked = replace(course, pauses=(Pause(date(2026, 12, 1), date(2026, 12, 11)),))
    assert asked.due(Calendar()) == date(2026, 12, 16) == asked.promised(Calendar())
    # Once the first day has passed, that of the apology alone moves.
    late = replace(asked, pauses=(Pause(date(2026, 12, 4), date(2026, 12, 11)),))
    assert late.due(Calendar()) == date(2026, 12, 16)
    assert late.promised(Calendar()) == date(2026, 12, 3)
    # Nor does one that was over when the apology was made.
    over = replace(late, excused=1)
    assert over.due(Calendar()) == date(2026, 12, 4)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 5, tzinfo=UTC)


def after(course: Course, step: Step, day: date) -> Course:
    entry: Any = SimpleNamespace(reason=step, at=at(day), payload={"x": 1}, number=1)
    return _after(course, entry)


@given(CALENDARS, DAYS, st.lists(st.integers(0, 9), min_size=1, max_size=5))
def test_days_count_anew_from_each_supplement(
    calendar: Calendar, received: date, gaps: list[int]
) -> None:
    """Decree 61/2018, article 19, clause 4; none counts while it is waited for."""
    limit, day = Limit.of("3", "working-day"), received
    # What was asked for before it was received moves nothing.
    course = after(Course("x", at(day), limit), Step.SUPPLEMENT, day)
    course = after(course, Step.SUPPLEMENTED, day)
    course = after(course, Step.RECEIVED, day)
    assert course.due(calendar) == limit.due(calendar, day)
    for gap in gaps:
        course = after(course, Step.SUPPLEMENT, day)
        assert course.due(calendar) is None
        day += timedelta(days=gap)
        course = after(course, Step.SUPPLEMENTED, day)
        assert course.due(calendar) == course.promised(calendar)
        assert course.due(calendar) == limit.due(calendar, day)


@given(
    CALENDARS,
    DAYS,
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=5),
    st.integers(0, 9),
)
def test_what_was_late_on_some_day_stays_late_and_nothing_else_is(
    calendar: Calendar, received: date, gaps: list[tuple[int, int]], last: int
) -> None:
    """A supplement that is asked for late lets no day count anew."""
    limit, day, is_late = Limit.of("3", "working-day"), received, False
    course = after(Course("x", at(day), limit), Step.RECEIVED, day)
    expected = limit.due(calendar, day)
    for until_asked, until_brought in gaps:
        day += timedelta(days=until_asked)
        is_late = is_late or day > expected
        course = after(course, Step.SUPPLEMENT, day)
        day += timedelta(days=until_brought)
        course = after(course, Step.SUPPLEMENTED, day)
        expected = expected if is_late else limit.due(calendar, day)
        assert course.promised(calendar) == course.due(calendar) == expected
    day += timedelta(days=last)
    course = after(course, Step.DONE, day)
    row = DossierRow(
        code="x",
        received=course.received,
        entries=1,
        unit="x",
        phase=course.phase,
        procedure="x",
        procedure_code="x",
        closed=course.closed,
        accepted=course.accepted,
        promised=course.promised(calendar),
    )
    _unit, _procedure, counted = added_by(row)
    assert (LATE in counted) is (is_late or day > expected)

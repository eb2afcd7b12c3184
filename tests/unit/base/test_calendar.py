"""Working days over weekends, holidays, days made working days, pauses (11.1)."""

from bacgiang.policy.base.tasks.calendar import Calendar
from bacgiang.policy.base.tasks.calendar import Pause
from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
import pytest


pytestmark = pytest.mark.regulation("11.1")

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
CALENDARS = st.builds(
    Calendar, st.frozensets(DAYS, max_size=40), st.frozensets(DAYS, max_size=10)
)
PAUSES = st.lists(
    st.builds(
        lambda day, length: Pause(day, day + timedelta(days=length)),
        DAYS,
        st.integers(0, 60),
    ),
    max_size=3,
)


@given(CALENDARS, DAYS, st.integers(1, 30), PAUSES)
def test_a_deadline_is_a_day_that_is_worked_and_counted(
    calendar: Calendar, day: date, days: int, pauses: list[Pause]
) -> None:
    due = calendar.after(day, days, pauses)
    assert calendar.works(due) and not any(one.holds(due) for one in pauses)
    passed = (day + timedelta(days=one) for one in range(1, (due - day).days + 1))
    counted = [
        one
        for one in passed
        if calendar.works(one) and not any(pause.holds(one) for pause in pauses)
    ]
    assert len(counted) == days and counted[-1] == due


@given(CALENDARS, DAYS, st.integers(1, 30), PAUSES)
def test_holidays_and_pauses_never_bring_a_deadline_nearer(
    calendar: Calendar, day: date, days: int, pauses: list[Pause]
) -> None:
    due = calendar.after(day, days)
    assert calendar.after(day, days, pauses) >= due
    more = Calendar(calendar.holidays | {due}, calendar.working - {due})
    assert more.after(day, days) > due


@given(CALENDARS, DAYS, st.integers(1, 30))
def test_days_left_and_the_deadline_agree(
    calendar: Calendar, day: date, days: int
) -> None:
    due = calendar.after(day, days)
    assert calendar.between(day, due) == days
    assert calendar.between(due, day) == -days


def test_tet_moved_by_decree_moves_what_was_counted_over_it() -> None:
    """Five days from Friday 13 February 2026; Tết moved a day on, a Saturday worked."""
    tet = frozenset(date(2026, 2, day) for day in range(16, 21))
    assert Calendar(tet).after(date(2026, 2, 13), 5) == date(2026, 2, 27)
    moved = frozenset(day + timedelta(days=1) for day in tet)
    assert Calendar(moved).after(date(2026, 2, 13), 5) == date(2026, 2, 26)
    worked = frozenset({date(2026, 2, 28)})
    assert Calendar(tet, worked).after(date(2026, 2, 20), 6) == date(2026, 2, 28)


@given(CALENDARS, DAYS, DAYS)
def test_days_between_are_those_that_are_worked(
    calendar: Calendar, day: date, until: date
) -> None:
    low, high = min(day, until), max(day, until)
    passed = (low + timedelta(days=one) for one in range(1, (high - low).days + 1))
    counted = sum(map(calendar.works, passed))
    assert calendar.between(low, high) == counted
    assert calendar.between(high, low) == -counted


def test_eight_thousand_years_are_not_counted_day_by_day(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def works(calendar: Calendar, day: date) -> bool:
        raise AssertionError(day)

    monkeypatch.setattr(Calendar, "works", works)
    calendar = Calendar(frozenset({date(2026, 9, 2)}))
    assert calendar.between(date.min, date.max) == 2_608_613

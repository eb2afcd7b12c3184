"""Until when a petition is to be answered, or handed over, in working days (11.1)."""

from ...base.dates import day_of
from ...base.tasks.calendar import Calendar
from ...base.tasks.working_days import calendar as working_calendar
from ...citizen.submissions.submission import Submission
from ..rules.regimes import Regime
from ..rules.regimes import regime_for
from .content import content_of
from .course import Course
from .course import course_of
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Deadlines:
    """Last days; None where there is none. `due`: of the answer, which no hand-over
    puts off; `latest`: to which it can be extended.
    """

    due: date | None = None
    pass_on: date | None = None
    latest: date | None = None


def deadlines_of(
    course: Course, regime: Regime | None, calendar: Calendar
) -> Deadlines:
    """`regime`: that of the day of receipt; without one nothing is counted, nor while
    it is paused.
    """
    if course.paused is not None:
        return Deadlines()
    if regime is None:
        return Deadlines(due=course.until)
    received, pauses = course.received_on, course.pauses
    is_several = course.is_gathered or bool(course.asked and not regime.extra)
    return Deadlines(
        due=course.until or regime.due(calendar, received, pauses, is_several),
        pass_on=regime.pass_on_by(calendar, day_of(course.arrived)),
        latest=regime.latest(calendar, received, pauses),
    )


def due_of(found: Submission) -> date | None:
    """The last day for an answer to what waits for one; None for none."""
    content, course = content_of(found), course_of(found)
    if content is None or not course.is_open:
        return None
    regime = regime_for(content.terms, course.received_on)
    return deadlines_of(course, regime, working_calendar()).due

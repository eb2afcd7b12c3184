"""A petition at a glance, for those who handle it."""

from ...base.stores.value import stored_value
from ...base.tasks.calendar import Calendar
from ...citizen.submissions.submission import Submission
from ..content.content import Channel
from ..content.content import content_of
from ..content.content import Matter
from ..content.course import Course
from ..content.course import course_of
from ..content.course import Phase
from ..content.deadlines import deadlines_of
from ..rules.regimes import regime_for
from dataclasses import replace
from datetime import date
from datetime import datetime


@stored_value
class CaseRow:
    """`entries`: how many of the log it was made from; `unit`: code of the one to which
    it was sent or handed over last, at `arrived`; `due`, `pass_on`: last days for an
    answer and a hand-over, None for none. Moments are aware.
    """

    code: str
    received: datetime
    entries: int
    unit: str
    arrived: datetime
    phase: Phase
    matter: Matter
    subject: str
    channel: Channel
    marks: tuple[str, ...]
    due: date | None = None
    pass_on: date | None = None
    closed: datetime | None = None
    is_published: bool = False

    @property
    def is_open(self) -> bool:
        return self.phase is Phase.OPEN


def row_of(
    submission: Submission, calendar: Calendar, known: CaseRow | None
) -> CaseRow | None:
    """The row of what stands under a code now. Of erased petitions the one that was
    `known` is left, its phase as it is, and not published; None where there is none.
    """
    content, course = content_of(submission), course_of(submission)
    if content is None:
        return None if known is None else _left(known, submission, course)
    regime = regime_for(content.terms, course.received_on)
    deadlines = deadlines_of(course, regime, calendar)
    return CaseRow(
        code=submission.code,
        received=submission.received,
        entries=len(submission.entries),
        unit=course.given_to,
        arrived=course.arrived,
        phase=course.phase,
        matter=content.matter,
        subject=content.subject,
        channel=content.channel,
        marks=content.marks,
        due=deadlines.due,
        pass_on=deadlines.pass_on,
        closed=course.closed,
        is_published=course.is_published,
    )


def _left(known: CaseRow, submission: Submission, course: Course) -> CaseRow:
    return replace(
        known,
        entries=len(submission.entries),
        phase=course.phase,
        closed=course.closed,
        is_published=False,
    )

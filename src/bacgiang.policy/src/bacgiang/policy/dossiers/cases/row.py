"""A dossier at a glance, for those who handle it."""

from ...base.stores.value import stored_value
from ...base.tasks.calendar import Calendar
from ...citizen.submissions.submission import Submission
from ..content.content import content_of
from ..content.course import course_of
from ..content.course import Phase
from dataclasses import replace
from datetime import date
from datetime import datetime


@stored_value
class DossierRow:
    """`entries`: how many of the log it was made from; `unit`: code of the one to which
    it was sent or handed over last; `number`: in the law's form, "" before it was
    received; `due`: the last day for the result, None for none; `promised`: the one
    that was told first. `waits`: a result lies at the counter. Moments are aware.
    """

    code: str
    received: datetime
    entries: int
    unit: str
    phase: Phase
    procedure: str
    procedure_code: str
    number: str = ""
    due: date | None = None
    closed: datetime | None = None
    accepted: date | None = None
    promised: date | None = None
    waits: bool = False
    rating: str = ""

    @property
    def is_open(self) -> bool:
        return self.phase.is_open


def row_of(
    submission: Submission, calendar: Calendar, known: DossierRow | None
) -> DossierRow | None:
    """The row of what stands under a code now. Of erased dossiers the one that was
    `known` is left with its phase; None where there is none.
    """
    content, course = content_of(submission), course_of(submission)
    entries = len(submission.entries)
    if content is None:
        if known is None:
            return None
        phase, closed = course.phase, course.closed
        return replace(known, entries=entries, phase=phase, closed=closed, waits=False)
    return DossierRow(
        code=submission.code,
        received=submission.received,
        entries=entries,
        unit=course.given_to,
        phase=course.phase,
        procedure=content.procedure,
        procedure_code=content.procedure_code,
        number=course.number,
        due=course.due(calendar),
        closed=course.closed,
        accepted=course.accepted,
        promised=course.promised(calendar),
        waits=course.waits_to_be_fetched,
        rating=course.rating,
    )

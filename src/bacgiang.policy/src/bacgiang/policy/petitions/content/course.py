"""Where a petition stands: put together of the steps in its log, and of nothing else.

Every step is a note with its reason in the open and its words behind the digest.
"""

from ...base.dates import day_of
from ...base.titled_enum import TitledEnum
from ...citizen.submissions.entry import Entry
from ...citizen.submissions.states import Event
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from .content import content_of
from .content import first_unit
from bacgiang.policy import _
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import datetime
from typing import Any


class Step(TitledEnum):
    """Tokens are sealed in the log of receipts: one that was used never changes."""

    HANDED_OVER = "handed-over", _("petition_step_handed_over", default="Handed over")
    EXTENDED = "extended", _("petition_step_extended", default="Deadline extended")
    ANSWERED = "answered", _("petition_step_answered", default="Answered")
    REFUSED = "refused", _("petition_step_refused", default="Refused")


class Phase(TitledEnum):
    """Where it stands, for those who handle it."""

    OPEN = "open", _("petition_phase_open", default="Being handled")
    ANSWERED = "answered", _("petition_step_answered", default="Answered")
    REFUSED = "refused", _("petition_step_refused", default="Refused")
    WITHDRAWN = (
        "withdrawn",
        _("citizen_state_withdrawn", default="Withdrawn by its author"),
    )


@dataclass(frozen=True)
class Course:
    """`unit`: code of the one that has it, since `arrived`; moments are aware.

    `until`: the last day that an extension named. `answer`, `reason`: what was said at
    the end, and the token of a refusal. `closed`: when. `came_in`: of a paper.
    """

    unit: str
    received: datetime
    arrived: datetime
    phase: Phase = Phase.OPEN
    until: date | None = None
    answer: str = ""
    reason: str = ""
    closed: datetime | None = None
    is_published: bool = False
    came_in: date | None = None

    @property
    def is_open(self) -> bool:
        return self.phase is Phase.OPEN

    @property
    def received_on(self) -> date:
        """The day from which deadlines count: of a paper, that on which it came in."""
        return self.came_in or day_of(self.received)


def course_of(submission: Submission) -> Course:
    """Of erased petitions the phase is left; who has them, the rows know."""
    content, received = content_of(submission), submission.received
    course = Course(
        first_unit(submission),
        received,
        received,
        came_in=content.arrived if content is not None else None,
    )
    for entry in submission.entries:
        if entry.event is Event.NOTED:
            course = _after(course, entry)
    if submission.state is State.WITHDRAWN:
        return replace(course, phase=Phase.WITHDRAWN)
    return replace(course, is_published=submission.state is State.PUBLISHED)


def _after(course: Course, entry: Entry) -> Course:
    said: dict[str, Any] = entry.payload or {}
    match entry.reason:
        case Step.HANDED_OVER:
            unit = said.get("to", course.unit)
            return replace(course, unit=unit, arrived=entry.at)
        case Step.EXTENDED:
            until = said.get("until", "")
            return replace(course, until=date.fromisoformat(until) if until else None)
        case Step.ANSWERED | Step.REFUSED:
            return replace(
                course,
                phase=Phase(entry.reason),
                answer=said.get("words", ""),
                reason=said.get("reason", ""),
                closed=entry.at,
            )
    return course

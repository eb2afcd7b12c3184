"""What all acts of a petition's sender share."""

from ...base.refusal import Refusal
from ...citizen.receipts_page.author_acts import ERASED
from ...citizen.receipts_page.author_acts import WITHDRAWN
from ...citizen.receipts_page.interfaces import IAuthorAct
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import at_clock
from ...citizen.submissions.submissions import submissions
from ..content.course import Course
from ..content.course import course_of
from ..content.course import Phase
from ..content.course import Step
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zope.interface import implementer


@implementer(IAuthorAct)
class AuthorAct:
    """Needs the key: whoever is shown the code alone changes nothing."""

    is_screened = True
    needs_key = True

    def read(self, submission: Submission, body: Mapping[str, Any]) -> str:
        return ""

    def refusals(self, submission: Submission, now: datetime) -> list[Refusal]:
        if submission.is_erased:
            return [ERASED]
        course = course_of(submission)
        if course.phase is Phase.WITHDRAWN:
            return [WITHDRAWN]
        return list(self.why_not(course))

    def why_not(self, course: Course) -> Iterator[Refusal]:
        """Of one that is neither erased nor withdrawn."""
        return iter(())

    def characters(self, asked: str) -> int:
        return len(asked)


def note(
    submission: Submission, step: Step, said: dict[str, Any], now: datetime
) -> Submission:
    """A step of its sender's; rows of boards are made by the job, as of what came."""
    log = at_clock(submissions(), lambda: now)
    return log.decide(submission.code, Event.NOTED, step.value, said)

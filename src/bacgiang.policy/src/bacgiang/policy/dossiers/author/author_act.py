"""What all acts of an applicant share."""

from ...base.refusal import Refusal
from ...citizen.receipts_page.author_acts import ERASED
from ...citizen.receipts_page.author_acts import WITHDRAWN
from ...citizen.receipts_page.interfaces import IAuthorAct
from ...citizen.submissions.submission import Submission
from ..content.course import Course
from ..content.course import course_of
from ..content.course import Phase
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zope.interface import implementer


CLOSED = Refusal(
    "dossier_closed",
    _(
        "dossier_refusal_over",
        default="There is a result, or it was refused: nothing of it can change.",
    ),
)


@implementer(IAuthorAct)
class AuthorAct:
    """Needs the key: whoever is shown the code alone changes nothing."""

    is_screened = True
    needs_key = True

    def read(self, submission: Submission, body: Mapping[str, Any]) -> Any:
        return ""

    def refusals(self, submission: Submission, now: datetime) -> list[Refusal]:
        if submission.is_erased:
            return [ERASED]
        course = course_of(submission)
        if course.phase is Phase.WITHDRAWN:
            return [WITHDRAWN]
        return [CLOSED] if not course.is_open else list(self.why_not(course))

    def why_not(self, course: Course) -> Iterator[Refusal]:
        """Of one that is open."""
        return iter(())

    def characters(self, asked: Any) -> int:
        return len(asked)

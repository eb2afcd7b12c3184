"""Its sender takes a petition back, while it is not answered."""

from ...base.refusal import Refusal
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import at_clock
from ...citizen.submissions.submissions import submissions
from ..content.course import Course
from ..handling.asked_store import asked_store
from ..handling.proposals import proposal_store
from . import reasons
from .author_act import AuthorAct
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import datetime


class Withdraw(AuthorAct):
    """`petition.withdraw`; the body says nothing more."""

    title = _("link_petition_withdraw", default="Withdraw it")
    page = "withdraw-petition"
    order = 20

    def is_done(self, submission: Submission, asked: str) -> bool:
        return submission.state is State.WITHDRAWN

    def why_not(self, course: Course) -> Iterator[Refusal]:
        if not course.is_open:
            yield reasons.CLOSED

    def do(
        self, submission: Submission, asked: str, now: datetime, marks: Sequence[str]
    ) -> Submission:
        proposal_store().drop(submission.code)
        asked_store().end(submission.code)
        return at_clock(submissions(), lambda: now).withdraw(submission.code)

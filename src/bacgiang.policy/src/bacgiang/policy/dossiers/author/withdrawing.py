"""The applicant takes a dossier back, while there is no result."""

from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import at_clock
from ...citizen.submissions.submissions import submissions
from .author_act import AuthorAct
from bacgiang.policy import _
from collections.abc import Sequence
from datetime import datetime


class Withdraw(AuthorAct):
    """`dossier.withdraw`; the body says nothing more."""

    title = _("link_petition_withdraw", default="Withdraw it")
    page = "withdraw-dossier"
    order = 20

    def is_done(self, submission: Submission, asked: str) -> bool:
        return submission.state is State.WITHDRAWN

    def do(
        self, submission: Submission, asked: str, now: datetime, marks: Sequence[str]
    ) -> Submission:
        return at_clock(submissions(), lambda: now).withdraw(submission.code)

"""The author takes a submission back, until closing."""

from ...base.refusal import Refusal
from ...citizen.receipts_page.interfaces import IAuthorAct
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import at_clock
from ...citizen.submissions.submissions import submissions
from .times import until_closing
from bacgiang.policy import _
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zope.interface import implementer


@implementer(IAuthorAct)
class Withdraw:
    """`opinion.withdraw`; the body says nothing more."""

    title = _("link_withdraw_opinion", default="Withdraw this opinion")
    page = "withdraw-opinion"
    order = 20
    is_screened = True
    needs_key = False

    def read(self, submission: Submission, body: Mapping[str, Any]) -> None:
        return None

    def is_done(self, submission: Submission, asked: None) -> bool:
        return submission.state is State.WITHDRAWN

    def refusals(self, submission: Submission, now: datetime) -> list[Refusal]:
        return list(until_closing(submission, now))

    def characters(self, asked: None) -> int:
        return 0

    def do(
        self, submission: Submission, asked: None, now: datetime, marks: Sequence[str]
    ) -> Submission:
        return at_clock(submissions(), lambda: now).withdraw(submission.code)

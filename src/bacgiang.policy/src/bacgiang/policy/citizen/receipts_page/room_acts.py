"""What acts of authors share in rooms whose boards handle what was sent."""

from ...base.form_values import form_value
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.titled_enum import TitledEnum
from ..submissions.states import Event
from ..submissions.states import State
from ..submissions.submission import Submission
from ..submissions.submissions import at_clock
from ..submissions.submissions import submissions
from .author_acts import ERASED
from .author_acts import NOT_BY_PORTAL
from .author_acts import WITHDRAWN
from .interfaces import IAuthorAct
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zope.interface import implementer


@implementer(IAuthorAct)
class RoomAct:
    """Needs the key: whoever is shown the code alone changes nothing. A room says where
    a submission stands (`course_of`).
    """

    is_screened = True
    needs_key = True
    is_senders = False
    """Of whoever sent it alone, and not of who has had the key by entering it."""
    course_of: Callable[[Submission], Any]

    def read(self, submission: Submission, body: Mapping[str, Any]) -> Any:
        return ""

    def refusals(self, submission: Submission, now: datetime) -> list[Refusal]:
        if submission.is_erased:
            return [ERASED]
        if submission.state is State.WITHDRAWN:
            return [WITHDRAWN]
        found = list(self.why_not(self.course_of(submission)))
        is_theirs = not (self.is_senders and self.is_entered(submission))
        return found if found or is_theirs else [NOT_BY_PORTAL]

    def is_entered(self, submission: Submission) -> bool:
        """Whether a board entered it, so that one of it has had the key, too."""
        return False

    def why_not(self, course: Any) -> Iterator[Refusal]:
        """Of one that is neither erased nor withdrawn."""
        return iter(())

    def characters(self, asked: Any) -> int:
        return len(asked)


class WithdrawAct(RoomAct):
    """The body says nothing more."""

    title = _("link_petition_withdraw", default="Withdraw it")
    order = 20
    is_senders = True

    def is_done(self, submission: Submission, asked: str) -> bool:
        return submission.state is State.WITHDRAWN

    def do(
        self, submission: Submission, asked: str, now: datetime, marks: Sequence[str]
    ) -> Submission:
        return at_clock(submissions(), lambda: now).withdraw(submission.code)


class RateAct(RoomAct):
    """Body: `rating`, one of `ratings`; `missing`: said where it is none."""

    is_senders = True
    ratings: type[TitledEnum]
    missing: Refusal

    def read(self, submission: Submission, body: Mapping[str, Any]) -> str:
        rating = form_value(body, "rating")
        if rating not in tuple(self.ratings):
            raise Refused(self.missing)
        return rating

    def is_done(self, submission: Submission, asked: str) -> bool:
        return bool(self.course_of(submission).rating == asked)

    def do(
        self, submission: Submission, asked: str, now: datetime, marks: Sequence[str]
    ) -> Submission:
        return note(submission, RATED, {"rating": asked}, now)


RATED = "rated"
"""Reason of that step, in every room."""


def note(
    submission: Submission, step: str, said: dict[str, Any], now: datetime
) -> Submission:
    """A step of its author's; rows of boards are made by the job, as of what came."""
    log = at_clock(submissions(), lambda: now)
    return log.decide(submission.code, Event.NOTED, str(step), said)

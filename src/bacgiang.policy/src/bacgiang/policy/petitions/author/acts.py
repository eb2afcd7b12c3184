"""Its sender takes a petition back while it is not answered, and says once whether an
answer helped.
"""

from ...base.refusal import Refusal
from ...citizen.receipts_page.room_acts import RateAct
from ...citizen.receipts_page.room_acts import WithdrawAct
from ...citizen.submissions.submission import Submission
from ..content.course import Course
from ..content.course import course_of
from ..content.course import Phase
from ..content.course import Rating
from ..handling.entered import is_entered
from ..handling.proposals import ANSWER_FILES
from ..handling.stores import asked_store
from . import reasons
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import datetime


class Withdraw(WithdrawAct):
    """`petition.withdraw`."""

    page = "withdraw-petition"
    course_of = staticmethod(course_of)
    is_entered = staticmethod(is_entered)

    def why_not(self, course: Course) -> Iterator[Refusal]:
        if not course.is_open:
            yield reasons.CLOSED

    def do(
        self, submission: Submission, asked: str, now: datetime, marks: Sequence[str]
    ) -> Submission:
        ANSWER_FILES.drop(submission)
        asked_store().end(submission.code)
        return super().do(submission, asked, now, marks)


class Rate(RateAct):
    """`petition.rate`."""

    title = _("link_petition_rate", default="Say whether the answer helped")
    page = "rate-answer"
    order = 5
    course_of = staticmethod(course_of)
    is_entered = staticmethod(is_entered)
    ratings = Rating
    missing = reasons.RATING_MISSING

    def why_not(self, course: Course) -> Iterator[Refusal]:
        if course.phase is not Phase.ANSWERED:
            yield reasons.NOT_ANSWERED
        elif course.rating:
            yield reasons.RATED

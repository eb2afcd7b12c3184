"""The applicant takes a dossier back while there is no result, says once how it was
handled when it is over, takes consents back.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.contacts.consenting import ALL
from ...citizen.contacts.consenting import WithdrawConsent
from ...citizen.contacts.consenting import Withdrawn
from ...citizen.receipts_page.room_acts import RateAct
from ...citizen.receipts_page.room_acts import WithdrawAct
from ...citizen.submissions.submission import Submission
from ..content.content import is_entered
from ..content.course import Course
from ..content.course import course_of
from ..content.course import Phase
from ..content.course import Rating
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime


CLOSED = Refusal(
    "dossier_closed",
    _(
        "dossier_refusal_over",
        default="There is a result, or it was refused: nothing of it can change.",
    ),
)
RATING_MISSING = Refusal(
    "rating_missing",
    _("dossier_refusal_rating", default="Choose one of the answers."),
    "rating",
)
NOT_OVER = Refusal(
    "not_over",
    _("dossier_refusal_not_over", default="It is not over, or you said it already."),
)
STILL_OPEN = Refusal(
    "dossier_open",
    _(
        "dossier_refusal_open",
        default="The unit is still to decide on it. Withdraw it first; then everything "
        "can be erased.",
    ),
    "withdraw",
    status=409,
)


class Withdraw(WithdrawAct):
    """`dossier.withdraw`."""

    __component_name__ = "dossier.withdraw"
    page = "withdraw-dossier"
    course_of = staticmethod(course_of)
    is_entered = staticmethod(is_entered)

    def why_not(self, course: Course) -> Iterator[Refusal]:
        if not course.is_open:
            yield CLOSED


class Rate(RateAct):
    """`dossier.rate`."""

    __component_name__ = "dossier.rate"
    title = _("link_dossier_rate", default="Say how it was handled")
    page = "rate-dossier"
    order = 8
    course_of = staticmethod(course_of)
    ratings = Rating
    missing = RATING_MISSING

    def why_not(self, course: Course) -> Iterator[Refusal]:
        if course.phase not in (Phase.DONE, Phase.REFUSED) or course.rating:
            yield NOT_OVER


class WithdrawDossierConsent(WithdrawConsent):
    """`dossier.consent`. Seals and figures stay of what is erased."""

    __component_name__ = "dossier.consent"
    title = _("link_petition_consent", default="Your consents and data")
    page = "dossier-consent"
    needs_key = True
    is_entered = staticmethod(is_entered)
    choices = frozenset({str(Withdrawn.NOTICES), str(Withdrawn.MESSAGES), ALL})

    def erase(self, submission: Submission, now: datetime) -> Submission:
        if course_of(submission).is_open:
            raise Refused(STILL_OPEN)
        return super().erase(submission, now)

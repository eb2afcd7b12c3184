"""The applicant takes a consent back; once it is closed, has everything erased."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.contacts.consenting import take_back
from ...citizen.contacts.consenting import WithdrawConsent
from ...citizen.contacts.consenting import Withdrawn
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import at_clock
from ...citizen.submissions.submissions import submissions
from ..content.course import course_of
from bacgiang.policy import _
from collections.abc import Sequence
from datetime import datetime


ALL = "all"
"""Everything that was sent."""

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


class WithdrawDossierConsent(WithdrawConsent):
    """`dossier.consent`. Seals and figures stay of what is erased."""

    title = _("link_petition_consent", default="Your consents and data")
    page = "dossier-consent"
    needs_key = True
    choices = frozenset({str(Withdrawn.NOTICES), ALL})

    def do(
        self,
        submission: Submission,
        asked: frozenset[str],
        now: datetime,
        marks: Sequence[str],
    ) -> Submission:
        if ALL not in asked:
            take_back(submission.code, asked, now)
            return submission
        if course_of(submission).is_open:
            raise Refused(STILL_OPEN)
        log = at_clock(submissions(), lambda: now)
        if not submission.is_erased:
            take_back(submission.code, frozenset({Withdrawn.USE_OF_DATA}), now)
            log.erase(submission.code)
        return log.require(submission.code)

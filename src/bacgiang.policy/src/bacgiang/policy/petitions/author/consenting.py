"""Its sender takes a consent back, or has what was sent erased, at any time."""

from ...citizen.contacts.consenting import ALL
from ...citizen.contacts.consenting import WithdrawConsent
from ...citizen.contacts.consenting import Withdrawn
from ...citizen.submissions.states import Event
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import at_clock
from ...citizen.submissions.submissions import submissions
from ..content.content import content_of
from ..content.course import course_of
from ..content.course import Step
from ..handling.entered import erase_whole
from ..handling.entered import is_entered
from bacgiang.policy import _
from datetime import datetime


PUBLISH = "publish"
"""That question and answer are public."""


class WithdrawPetitionConsent(WithdrawConsent):
    """`petition.consent`. Seals and figures stay of what is erased."""

    title = _("link_petition_consent", default="Your consents and data")
    page = "petition-consent"
    needs_key = True
    is_entered = staticmethod(is_entered)
    choices = frozenset(
        {str(Withdrawn.USE_OF_DATA), str(Withdrawn.NOTICES), PUBLISH, ALL}
    )

    def open_choices(self, submission: Submission) -> frozenset[str]:
        found = super().open_choices(submission)
        # Taken back it cannot be published again: not by who has entered it alone.
        return found - {PUBLISH} if self.is_entered(submission) else found

    def take_back(
        self, submission: Submission, asked: frozenset[str], now: datetime
    ) -> Submission:
        super().take_back(submission, asked, now)
        return _unpublished(submission, now) if PUBLISH in asked else submission

    def erase(self, submission: Submission, now: datetime) -> Submission:
        return erase_whole(submission, now)


def _unpublished(submission: Submission, now: datetime) -> Submission:
    content, course = content_of(submission), course_of(submission)
    is_agreed = content is not None and content.publish and not course.is_kept_private
    if not is_agreed or submission.state is State.WITHDRAWN:
        return submission
    log = at_clock(submissions(), lambda: now)
    is_public = submission.state is State.PUBLISHED
    fate = Event.WITHHELD if is_public else Event.NOTED
    return log.decide(submission.code, fate, Step.KEPT_PRIVATE.value)

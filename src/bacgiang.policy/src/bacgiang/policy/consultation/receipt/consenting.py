"""The author of an opinion takes a consent back, at any time."""

from ...citizen.contacts.consenting import WithdrawConsent
from ...citizen.contacts.consenting import Withdrawn
from ...citizen.submissions.submission import Submission
from ..opinions.content import Author
from ..opinions.content import Channel
from ..opinions.content import content_of
from .times import ON_PAPER
from bacgiang.policy import _


class WithdrawOpinionConsent(WithdrawConsent):
    """`opinion.consent`."""

    title = _("link_opinion_consent", default="Your name and contact data")
    page = "opinion-consent"
    not_by_portal = ON_PAPER

    def is_entered(self, submission: Submission) -> bool:
        return content_of(submission).channel is not Channel.PORTAL

    def open_choices(self, submission: Submission) -> frozenset[str]:
        """A body's official letter is public with its name; a person may wish so or
        not.
        """
        found = super().open_choices(submission)
        is_body = content_of(submission).author is Author.ORGANISATION
        if is_body and self.is_entered(submission):
            return found - {str(Withdrawn.PUBLISH_NAME)}
        return found

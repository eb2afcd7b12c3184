"""The author of an opinion takes a consent back, at any time."""

from ...citizen.contacts.consenting import WithdrawConsent
from bacgiang.policy import _


class WithdrawOpinionConsent(WithdrawConsent):
    """`opinion.consent`."""

    title = _("link_opinion_consent", default="Your name and contact data")
    page = "opinion-consent"

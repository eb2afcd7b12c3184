"""What pages share on which everybody sends something, without a session."""

from ..base.act_page.form_page import FormPage
from ..base.act_page.form_page import PRIVATE_UNLISTED
from ..base.refusal import Refusal
from ..base.refusal import Refused
from .protection.fields import protection_fields
from bacgiang.policy import _
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from typing import Any
from zope.interface import alsoProvides


FROM_ELSEWHERE = Refusal(
    "from_elsewhere",
    _(
        "opinion_refusal_elsewhere",
        default="This was sent from a page that is not the portal's. Open the draft "
        "here and send it again.",
    ),
    status=403,
)


def require_own_page(context: Any, request: Any) -> None:
    """Whoever is signed in is protected by the token of their session. Raises Refused
    without it.
    """
    token = api.content.get_view("authenticator", context, request)
    if not api.user.is_anonymous() and not token.verify():
        raise Refused(FROM_ELSEWHERE)


class PublicPage(FormPage):
    """Never kept by a cache, found by no search, and its address told to nobody."""

    headers = PRIVATE_UNLISTED

    def protect(self) -> None:
        # The proof, and a code or key, stand where a session would.
        alsoProvides(self.request, IDisableCSRFProtection)

    def protection(self) -> str:
        """The fields of the proof."""
        return protection_fields(self.context, self.request)

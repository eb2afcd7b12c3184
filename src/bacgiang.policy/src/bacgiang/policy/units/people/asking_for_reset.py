"""Ask for a letter with which to set a new password; nobody learns who has an account.

Whoever asks gets the same answer for a name there is and for one there is not, in the
same time.
"""

from ...base.client_address import address_of
from ...base.rates import RateMeter
from .reset_letter import write_soon
from AccessControl import Unauthorized
from plone import api
from Products.CMFPlone.RegistrationTool import RegistrationTool
from typing import Any
from zope.component import getMultiAdapter
from ZPublisher.HTTPRequest import HTTPRequest


PERMISSION = "Mail forgotten password"
# What one line may ask for in ten minutes, whatever the names; more get no letter.
MOST_ASKED = 20

asked = RateMeter(name="passwords asked for", said="password-letters")


def ask_for_reset(login: str, request: HTTPRequest) -> None:
    """Have a letter sent where there is such an account; silent where it cannot be.

    Raises Unauthorized where nobody may ask for one.
    """
    tool = api.portal.get_tool("portal_registration")
    if not api.user.has_permission(PERMISSION, obj=tool):
        raise Unauthorized(PERMISSION)
    sender = address_of(request)
    if asked.allow(sender, MOST_ASKED):
        write_soon(login, sender)


def mail_password(
    self: RegistrationTool,
    login: str,
    REQUEST: Any,  # noqa: N803  (as Plone calls it)
    immediate: bool = False,
) -> Any:
    """Plone's own method, which pages and scripts call, asks in the same way."""
    request = REQUEST or self.REQUEST
    ask_for_reset(login, request)
    return getMultiAdapter((self, request), name="mail_password_response")()

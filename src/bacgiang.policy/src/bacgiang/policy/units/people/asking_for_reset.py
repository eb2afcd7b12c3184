"""Ask for a letter with which to set a new password; nobody learns who has an account.

Whoever asks gets the same answer for a name there is and for one there is not.
"""

from ..hosts.public_address import addresses_of_the_public
from .sign_in.failures import FailureCounter
from .sign_in.failures import Limits
from .sign_in.origin import digest_of
from AccessControl import Unauthorized
import logging
from plone import api
from Products.CMFPlone.RegistrationTool import get_member_by_login_name
from Products.MailHost.MailHost import MailHostError
from smtplib import SMTPException
from time import monotonic
from ZPublisher.HTTPRequest import HTTPRequest


logger = logging.getLogger(__name__)

# Letters to one account; more would only fill somebody's mailbox.
LETTERS = Limits(most=3, seconds=900.0)
FAILURES = (ValueError, Unauthorized, MailHostError, SMTPException, OSError)

letters = FailureCounter()


def ask_for_reset(login: str, request: HTTPRequest) -> None:
    """Have a letter sent where there is such an account; silent where it cannot be.

    Raises Unauthorized where nobody may ask for one.
    """
    tool = api.portal.get_tool("portal_registration")
    if not api.user.has_permission("Mail forgotten password", obj=tool):
        raise Unauthorized("Mail forgotten password")
    key, now = digest_of(login.strip().casefold()), monotonic()
    if letters.seconds_locked(key, LETTERS, now) > 0 or not _is_of_this_site(login):
        return
    letters.add(key, LETTERS, now)
    try:
        with addresses_of_the_public():
            tool.mailPassword(login, request)
    except FAILURES as error:
        logger.info("A letter to set a password was not sent: %s", type(error).__name__)


def _is_of_this_site(login: str) -> bool:
    """Whether the account is the site's; Plone finds those of Zope's root as well."""
    users = api.portal.get_tool("acl_users")
    member = get_member_by_login_name(users, login, raise_exceptions=False)
    return member is not None and users.getUserById(member.getId()) is not None

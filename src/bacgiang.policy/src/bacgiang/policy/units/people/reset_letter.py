"""The letter with which somebody sets a new password, written apart from the request.

A thread of its own looks the name up, so that the answer takes the same time whether
there is such an account or not, and no mail server is waited for.
"""

from ...base.letter_rates import letter_rates
from ...base.scheduler.events import SiteEntered
from ...base.scheduler.inside import as_system
from ..hosts.public_address import addresses_of_the_public
from .mail import filled
from .mail import send
from .recipients import language_of
from .recipients import Recipient
from .reset_links import HOURS
from .reset_links import TOOL
from .sign_in.failures import FailureCounter
from .sign_in.failures import Limits
from .sign_in.origin import digest_of
from .sign_in.origin import line_of
from bacgiang.policy import _
from concurrent.futures import ThreadPoolExecutor
import logging
from plone import api
from Products.CMFPlone.RegistrationTool import get_member_by_login_name
from threading import BoundedSemaphore
from time import monotonic
import transaction
from typing import Any
from ZODB.DB import DB
from zope.component.hooks import setSite
from zope.event import notify


logger = logging.getLogger(__name__)

# Letters to one account; more would only fill somebody's mailbox. Half of them one
# line can ask for: a stranger leaves the owner theirs.
LETTERS = Limits(most=6, seconds=900.0)
OF_LINE = Limits(most=3, seconds=900.0)
MOST_WAITING = 100
RESET_SUBJECT = _("mail_reset_subject", default="A new password for ${portal}")
RESET_TEXT = _(
    "mail_reset_text",
    default="""Dear ${name},

Somebody, probably you, asked to set a new password for your account on ${portal}.

To set one, open this address within ${hours} hour; it works once:

${url}

If you did not ask for this, ignore the message: your password stays as it is.""",
)

letters = FailureCounter(name="reset letters")
writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reset-letters")
_waiting = BoundedSemaphore(MOST_WAITING)


def write_soon(login: str, sender: str) -> None:
    """Have the letter written that `sender` (a network address) asked for; none while
    too many wait.
    """
    site = api.portal.get()
    if _waiting.acquire(blocking=False):
        writer.submit(_write, site._p_jar.db(), site.getPhysicalPath(), login, sender)


def _write(database: DB, path: tuple[str, ...], login: str, sender: str) -> None:
    transaction.begin()
    connection = database.open()
    try:
        with as_system(connection.root()["Application"]) as app:
            site = app.unrestrictedTraverse(path)
            setSite(site)
            notify(SiteEntered(site))
            _write_to(site, login, sender)
            transaction.commit()
    except Exception as error:
        logger.error("A letter to set a password: %s", type(error).__name__)
    finally:
        transaction.abort()
        connection.close()
        _waiting.release()


def _write_to(site: Any, login: str, sender: str) -> None:
    """Write to the account of this name, where it is the site's and has an address."""
    users = site.acl_users
    member = get_member_by_login_name(users, login, raise_exceptions=False)
    user = users.getUserById(member.getId()) if member is not None else None
    # Plone finds the accounts of Zope's root as well.
    if user is None or not api.user.has_permission("Set own password", user=member):
        return
    email, key = member.getProperty("email"), digest_of(member.getId())
    line, now = digest_of(f"{member.getId()} {line_of(sender)}"), monotonic()
    counted = ((key, LETTERS), (line, OF_LINE))
    if not email or any(letters.seconds_locked(*one, now) > 0 for one in counted):
        return
    if not letter_rates.allow(email, sender=sender, is_password=True):
        return
    for name, limits in counted:
        letters.add(name, limits, now)
    with addresses_of_the_public():
        address = site.absolute_url()
    reset = api.portal.get_tool(TOOL).requestReset(member.getId())
    name, language = member.getProperty("fullname"), language_of(member.getId())
    root = language if language in site else "vi"
    facts = {
        "name": name or login,
        "portal": site.title,
        "hours": HOURS,
        "url": f"{address}/{root}/passwordreset/{reset['randomstring']}",
    }
    send(
        Recipient(member.getId(), name, email),
        filled(RESET_SUBJECT, facts),
        filled(RESET_TEXT, facts),
        always=True,
    )

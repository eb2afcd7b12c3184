"""Accounts: find by address, open, name; their password rules."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from bacgiang.policy import _
from plone import api
from plone.i18n.normalizer.interfaces import IURLNormalizer
from Products.CMFPlone.RegistrationTool import checkEmailAddress
from Products.CMFPlone.RegistrationTool import EmailAddressInvalid
import secrets
import transaction
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility
from zope.globalrequest import getRequest


MAX_PASSWORD = 200
KNOWN = "bacgiang.policy.accounts"


def accounts_with_email(email: str) -> frozenset[str]:
    """User ids of the accounts that have this address, whatever its case."""
    if not email:
        return frozenset()
    users = api.portal.get_tool("acl_users")
    found = users.searchUsers(email=email, exact_match=True)
    return frozenset(
        one["userid"] for one in found if (one.get("email") or "").lower() == email
    )


def signs_in_with(email: str) -> frozenset[str]:
    """The account whose login name it is: whoever opened it has had a letter there.

    What an account says of its address, anybody may say (`accounts_with_email`).
    """
    found = api.portal.get_tool("acl_users").getUser(email) if email else None
    return frozenset() if found is None else frozenset([found.getId()])


def account_exists(user_id: str) -> bool:
    return bool(user_id) and api.user.get(userid=user_id) is not None


def told_by(user_id: str, name: str, default: Any = "") -> Any:
    """What an account's owner told: a property; `default` without one, or account."""
    member = _member(user_id) if user_id else None
    return default if member is None else member.getProperty(name, default)


def _member(user_id: str) -> Any:
    """Looked up once for a page that only reads: lists name the same people again and
    again, and the groups and roles of each are put together every time."""
    request = getRequest()
    if getattr(request, "method", "") != "GET":
        return api.user.get(userid=user_id)
    annotations, now = IAnnotations(request), transaction.get()
    if annotations.get(KNOWN, (None, {}))[0] is not now:
        annotations[KNOWN] = (now, {})
    known = annotations[KNOWN][1]
    found = known.get(user_id)
    if found is None:
        found = known[user_id] = api.user.get(userid=user_id)
    return found


def name_of(user_id: str) -> str:
    """A person's name for other people of the same board; the user id without one."""
    return told_by(user_id, "fullname") or user_id


def email_of(user_id: str) -> str:
    return told_by(user_id, "email") or ""


def login_of(user_id: str) -> str:
    """What an account signs in with, as `signs_in_with` asks."""
    member = _member(user_id) if user_id else None
    return "" if member is None else member.getUserName()


def is_address(text: str) -> bool:
    """Whether mail can be sent to it, as far as its form tells."""
    try:
        checkEmailAddress(text)
    except EmailAddressInvalid:
        return False
    return True


def check_password(password: str, confirmation: str) -> None:
    """Raise Refused where Plone's password rules speak against it."""
    if len(password) > MAX_PASSWORD:
        too_long = _(
            "people_refusal_password_long",
            default="The password is longer than 200 characters. Choose a shorter one.",
        )
        raise Refused(Refusal("password", too_long, "password"))
    tool = api.portal.get_tool("portal_registration")
    error = tool.testPasswordValidity(password, confirmation)
    if error:
        raise Refused(Refusal("password", error, "password"))


def open_account(fullname: str, email: str, password: str | None = None) -> str:
    """Open an account that signs in with its address; returns the user id.

    The id is new for certain, so that nobody inherits what a closed account left.
    Without a password nobody can sign in before setting one.
    """
    slug = getUtility(IURLNormalizer).normalize(fullname, max_length=40) or "user"
    user_id = f"{slug}-{secrets.token_hex(4)}"
    api.user.create(
        email=email,
        username=user_id,
        password=password or secrets.token_urlsafe(40),
        properties={"fullname": fullname},
    )
    api.portal.get_tool("acl_users").updateLoginName(user_id, email)
    return user_id

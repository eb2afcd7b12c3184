"""Accounts: find by address, open, name; their password rules."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..boards.board import Board
from bacgiang.policy import _
from plone import api
from plone.i18n.normalizer.interfaces import IURLNormalizer
import secrets
from zope.component import getUtility


MAX_PASSWORD = 200


def accounts_with_email(email: str) -> frozenset[str]:
    """User ids of the accounts that have this address, whatever its case."""
    if not email:
        return frozenset()
    users = api.portal.get_tool("acl_users")
    found = users.searchUsers(email=email, exact_match=True)
    return frozenset(
        one["userid"] for one in found if (one.get("email") or "").lower() == email
    )


def account_exists(user_id: str) -> bool:
    return bool(user_id) and api.user.get(userid=user_id) is not None


def name_of(user_id: str) -> str:
    """A person's name for other people of the same board; the user id without one."""
    member = api.user.get(userid=user_id) if user_id else None
    name = member.getProperty("fullname", "") if member is not None else ""
    return name or user_id


def email_of(user_id: str) -> str:
    member = api.user.get(userid=user_id) if user_id else None
    return (member.getProperty("email", "") if member is not None else "") or ""


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


def known_here(board: Board, user_id: str) -> bool:
    """Whether the board's head knows the account: from the board's own list."""
    return board.knows(user_id) and account_exists(user_id)

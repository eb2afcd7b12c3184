"""Tokens are made, hold, and are taken back."""

from ....base.acts.recording import record_act
from ....base.dates import now_utc
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ..sessions.accounts import credential_of
from ..sessions.accounts import has_password_of
from ..sessions.accounts import login_of
from ..sessions.checking import has_left_since
from ..sessions.checking import is_let_on
from ..sessions.last_seen import LastSeen
from ..sessions.session import digest_of
from ..sessions.session import UserFolder
from .act_kinds import TOKEN_MADE
from .scopes import Scope
from .store import token_store
from .token import AccessToken
from .token import MARK
from bacgiang.policy import _
from datetime import timedelta
import secrets


MOST_DAYS = 365
MOST_TOKENS = 20
LONGEST_NAME = 100
NO_NAME = Refusal(
    "required",
    _("error_token_name", default="Say what the token is for, in 100 letters at most."),
    "name",
)
NO_SCOPE = Refusal(
    "wrong_value",
    _("error_token_scope", default="Choose what the token may do."),
    "scope",
)
NO_DAYS = Refusal(
    "wrong_value",
    _("error_token_days", default="Choose for how long: one to 365 days."),
    "days",
)
TOO_MANY = Refusal(
    "too_many",
    _("error_token_many", default="There are 20 tokens. Take back one that is unused."),
)
NOT_OF_SITE = Refusal(
    "no_site_account",
    _(
        "error_token_root",
        default="Administrators of Zope's root have no tokens. Use an account of the "
        "portal.",
    ),
    status=403,
)

tokens_seen = LastSeen()


def make_token(
    user_id: str, name: str, scope: str, days: int, *, second_factor: bool
) -> tuple[str, AccessToken]:
    """A new token and what is kept of it; nobody can tell the token again.

    `days`: for how long. `second_factor`: whether who makes it has shown one. Raises
    Refused.
    """
    name = " ".join(name.split())
    Refused.raise_for(*why_not(user_id, name, scope, days))
    secret, now = MARK + secrets.token_urlsafe(32), now_utc()
    token = AccessToken(
        identifier=secrets.token_hex(8),
        user_id=user_id,
        name=name,
        scope=scope,
        created=now,
        expires=now + timedelta(days=days),
        digest=digest_of(secret),
        credential=credential_of(UserFolder.SITE, user_id),
        second_factor=second_factor,
    )
    token_store().add(token)
    details = {"person": user_id, "token": token.identifier, "scope": scope}
    record_act(TOKEN_MADE, unit="", details=details)
    return secret, token


def why_not(
    user_id: str, name: str, scope: str, days: int
) -> tuple[Refusal | None, ...]:
    """What speaks against such a token, in the order in which it is asked for."""
    return (
        NOT_OF_SITE if login_of(UserFolder.SITE, user_id) is None else None,
        None if 0 < len(name.strip()) <= LONGEST_NAME else NO_NAME,
        None if scope in {*Scope} else NO_SCOPE,
        None if 1 <= days <= MOST_DAYS else NO_DAYS,
        TOO_MANY if len(tokens_of(user_id)) >= MOST_TOKENS else None,
    )


def token_of(secret: str) -> AccessToken | None:
    """The token, if it still holds; it is used now."""
    token = token_store().with_digest(digest_of(secret))
    if token is None or not holds(token):
        return None
    tokens_seen.note(token.identifier, int(now_utc().timestamp()))
    return token


def holds(token: AccessToken) -> bool:
    """Whether its day has not come, its owner's password and boards are what they were,
    and a factor was shown for it where one is needed now: a password of before opens
    nothing more.
    """
    user_id = token.user_id
    return (
        now_utc() < token.expires
        and has_password_of(UserFolder.SITE, user_id, token.credential)
        and not has_left_since(token.created, user_id)
        and is_let_on(token)
    )


def tokens_of(user_id: str) -> list[AccessToken]:
    """A person's tokens that hold, the newest first."""
    return [one for one in token_store().of_user(user_id) if holds(one)]


def last_used(token: AccessToken) -> int:
    """Seconds since 1970 of a moment on the day of its last use; 0 before that."""
    here = tokens_seen.get(token.identifier)
    return max(here, token_store().used(token.identifier))

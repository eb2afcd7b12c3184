"""Between the password and the second factor: a few minutes, good for nothing else.

Nothing of it is kept in the database: a cookie says whose password was right, signed by
the portal. It opens no page but those of the second factor.
"""

from ....base.dates import now_utc
from ..sessions.accounts import credential_of
from ..sessions.accounts import folder_of
from ..sessions.cookie import is_encrypted
from ..sessions.cookie import take_back
from .signed import read_signed
from .signed import signed
from .store import second_factor_store
from dataclasses import asdict
from dataclasses import dataclass
from datetime import timedelta
import secrets
from ZPublisher.HTTPRequest import HTTPRequest


COOKIE = "bacgiang_second_factor"
USE = "half signed in"
SECONDS = 300
BEGUN = "_bacgiang_half_signed_in"


@dataclass(frozen=True)
class HalfSignedIn:
    """Whose password was right; `came_from` is the address asked for, "" for none.

    `credential` goes with the password: another one ends what began with this.
    """

    identifier: str
    user_id: str
    credential: str
    came_from: str

    def use_up(self) -> bool:
        """Let it count this once; whether it had not been used."""
        now = now_utc()
        factors = second_factor_store().made_for(self.user_id)
        return factors.spend(self.identifier, now + timedelta(seconds=SECONDS), now)


def begin_half(request: HTTPRequest, user_id: str, came_from: str = "") -> None:
    """Remember in the browser that the password was right, and forget who was in."""
    setattr(request, BEGUN, True)
    take_back(request)
    credential = _credential_of(user_id)
    half = HalfSignedIn(secrets.token_urlsafe(16), user_id, credential, came_from)
    request.response.setCookie(
        COOKIE,
        signed(USE, asdict(half), SECONDS),
        path="/",
        http_only=True,
        same_site="Lax",
        secure=is_encrypted(request),
    )


def has_begun(request: HTTPRequest) -> bool:
    """Whether it was this request that gave the right password."""
    return getattr(request, BEGUN, False)


def half_of(request: HTTPRequest) -> HalfSignedIn | None:
    """Who is half signed in; None for nobody, or no longer."""
    sent = request.cookies.get(COOKIE)
    facts = read_signed(USE, sent) if isinstance(sent, str) else None
    half = None if facts is None else HalfSignedIn(**facts)
    if half is None or half.credential != _credential_of(half.user_id):
        return None
    return half


def _credential_of(user_id: str) -> str:
    folder = folder_of(user_id)
    return credential_of(folder, user_id) if folder else ""


def end_half(request: HTTPRequest) -> None:
    request.response.expireCookie(COOKIE, path="/")

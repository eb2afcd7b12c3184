"""The authorization code flow: where to send somebody, and what they come back with."""

from .errors import SignInError
from .fetching import fetch
from .provider import KnownProviders
from .provider import Provider
from .settings import SignInSettings
from .tokens import claims_of
from .turns import turns
from base64 import b64encode
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256
import secrets
from typing import Any
from urllib.parse import quote
from urllib.parse import urlencode


@dataclass(frozen=True)
class Begun:
    """A sign-in that was begun in this browser; `came_from`: the page to go back to."""

    state: str
    nonce: str
    verifier: str
    came_from: str


def begin(came_from: str) -> Begun:
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    return Begun(state, nonce, verifier, came_from)


def address_to_ask(
    begun: Begun, settings: SignInSettings, provider: Provider, redirect_uri: str
) -> str:
    digest = sha256(begun.verifier.encode()).digest()
    asked = {
        "response_type": "code",
        "client_id": settings.client_id,
        "redirect_uri": redirect_uri,
        "scope": settings.scope,
        "state": begun.state,
        "nonce": begun.nonce,
        "code_challenge": urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
    joined = "&" if "?" in provider.authorization else "?"
    return f"{provider.authorization}{joined}{urlencode(asked)}"


@turns.turn()
def claims_for(
    code: str,
    begun: Begun,
    settings: SignInSettings,
    redirect_uri: str,
    known: KnownProviders,
) -> dict[str, Any]:
    """What the provider confirms of whoever came back with a code, in one turn of
    asking. Raises SignInError.
    """
    provider = known.provider(settings)
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": redirect_uri,
        "code_verifier": begun.verifier,
    }
    answer = fetch(
        provider.token,
        may_be_internal=settings.may_be_internal,
        form={**form, **({} if settings.secret_from else _client(settings))},
        headers=_authorization(settings),
    )
    claims = claims_of(answer.get("id_token"), begun.nonce, settings, provider, known)
    return claims | _more(answer.get("access_token"), claims, settings, provider)


def _client(settings: SignInSettings) -> dict[str, str]:
    return {"client_id": settings.client_id}


def _authorization(settings: SignInSettings) -> dict[str, str]:
    """`client_secret_basic` (RFC 6749, section 2.3.1); nothing without a secret."""
    secret = settings.secret()
    if not secret:
        return {}
    pair = f"{quote(settings.client_id, safe='')}:{quote(secret, safe='')}"
    return {"Authorization": f"Basic {b64encode(pair.encode()).decode()}"}


def _more(
    access: Any, claims: dict[str, Any], settings: SignInSettings, provider: Provider
) -> dict[str, Any]:
    """What the provider tells beside the token, of the same person alone."""
    if not provider.userinfo or not isinstance(access, str) or not access.isascii():
        return {}
    told = fetch(
        provider.userinfo,
        may_be_internal=settings.may_be_internal,
        headers={"Authorization": f"Bearer {access}"},
    )
    if told.get("sub") != claims["sub"]:
        raise SignInError("the provider tells of another person")
    return told

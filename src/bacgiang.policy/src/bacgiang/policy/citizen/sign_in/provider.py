"""What the provider says of itself (OpenID Connect Discovery 1.0) and its keys, asked
seldom and kept in memory.
"""

from .errors import SignInError
from .fetching import fetch
from .settings import SignInSettings
from collections.abc import Callable
from dataclasses import dataclass
from jwt import PyJWK
from jwt import PyJWKSet
from jwt.exceptions import PyJWTError
from threading import Lock
import time
from typing import Any


KNOWN_FOR = 3600
KEYS_AGAIN_AFTER = 60
"""Seconds: what is kept, and how soon keys are asked for that are new."""
WELL_KNOWN = "/.well-known/openid-configuration"


@dataclass(frozen=True)
class Provider:
    """Addresses of the provider; `userinfo` is "" where it has none."""

    issuer: str
    authorization: str
    token: str
    jwks: str
    userinfo: str = ""


def _read(settings: SignInSettings, told: dict[str, Any]) -> Provider:
    """Raises SignInError for what is not of this issuer."""
    if told.get("issuer") != settings.issuer:
        raise SignInError("the provider names another issuer")
    names = {
        "authorization": "authorization_endpoint",
        "token": "token_endpoint",
        "jwks": "jwks_uri",
        "userinfo": "userinfo_endpoint",
    }
    found = {field: told.get(name) or "" for field, name in names.items()}
    schemes = ("https://", "http://") if settings.may_be_internal else ("https://",)
    for field, one in found.items():
        is_missing = one == "" and field != "userinfo"
        if (
            is_missing
            or not isinstance(one, str)
            or (one and not one.startswith(schemes))
        ):
            raise SignInError(f"the provider's {names[field]}")
    return Provider(settings.issuer, **found)


class KnownProviders:
    """By address, each with the moment it was asked."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._kept: dict[str, tuple[float, dict[str, Any]]] = {}

    def provider(self, settings: SignInSettings) -> Provider:
        address = f"{settings.issuer.rstrip('/')}{WELL_KNOWN}"
        return _read(settings, self._told(address, settings, KNOWN_FOR))

    def key(self, settings: SignInSettings, jwks: str, identifier: str) -> PyJWK:
        """The key that a token names. One that is not known is asked for anew."""
        for known_for in (KNOWN_FOR, KEYS_AGAIN_AFTER):
            told = self._told(jwks, settings, known_for)
            try:
                keys = PyJWKSet.from_dict(told).keys
            except (PyJWTError, TypeError, ValueError):
                raise SignInError("the provider's keys") from None
            for one in keys:
                if one.public_key_use not in (None, "sig"):
                    continue
                # A provider with one key need not name it.
                if one.key_id == identifier or (not identifier and len(keys) == 1):
                    return one
        raise SignInError("a key that the provider does not have")

    def _told(
        self, address: str, settings: SignInSettings, known_for: int
    ) -> dict[str, Any]:
        now = self._clock()
        with self._lock:
            at, kept = self._kept.get(address, (now - known_for, {}))
        if now - at < known_for:
            return kept
        found = fetch(address, may_be_internal=settings.may_be_internal)
        with self._lock:
            # An administrator names one provider after the other; few are kept.
            if len(self._kept) > 8:
                self._kept.clear()
            self._kept[address] = (now, found)
        return found


providers = KnownProviders()

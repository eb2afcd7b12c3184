"""What a provider confirmed of whoever uses this browser, to fill a form in with."""

from . import sealed
from .settings import sign_in_settings
from .settings import SignInSettings
from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import dataclass
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


COOKIE = "bacgiang_citizen"
USUAL = {
    "name": "name",
    "email": "email",
    "phone": "phone_number",
    "address": "address.formatted",
}
"""Standard claims (OpenID Connect Core 1.0, section 5.1) by field."""
MOST = {"name": 200, "email": 254, "phone": 30, "address": 300}
CONFIRMED = {"email": "email_verified", "phone_number": "phone_number_verified"}
"""Claims that count only where another one says that the provider confirmed them."""


@dataclass(frozen=True)
class KnownCitizen:
    """Contact data, "" for what the provider does not confirm."""

    name: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""


def known_by(claims: Mapping[str, Any], settings: SignInSettings) -> KnownCitizen:
    """Of the claims, those that the settings name; each on one line."""
    said = dict(line.split("=", 1) for line in settings.claims if "=" in line)
    named = {**USUAL, **{field.strip(): one.strip() for field, one in said.items()}}
    return KnownCitizen(
        **{field: _said(claims, named[field])[: MOST[field]] for field in USUAL}
    )


def _said(claims: Mapping[str, Any], name: str) -> str:
    if name in CONFIRMED and claims.get(CONFIRMED[name]) is not True:
        return ""
    found: Any = claims
    for part in name.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    text = found if isinstance(found, str) else ""
    return "".join(one for one in " ".join(text.split()) if one.isprintable())


def keep(request: HTTPRequest, citizen: KnownCitizen) -> bool:
    """For the next page, in this browser; whether there was room."""
    return sealed.put(request, COOKIE, asdict(citizen))


def known_citizen(request: HTTPRequest) -> KnownCitizen | None:
    """Who uses this browser; None for nobody, and where the sign-in is off."""
    settings = sign_in_settings()
    if not settings.is_on:
        return None
    found = sealed.get(request, COOKIE, settings.minutes * 60)
    try:
        return None if found is None else KnownCitizen(**found)
    except TypeError:
        return None


def forget_citizen(request: HTTPRequest) -> None:
    sealed.forget(request, COOKIE)

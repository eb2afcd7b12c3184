"""Which provider is asked, as the registry of the site says it."""

from .errors import SignInError
from dataclasses import dataclass
import os
from pathlib import Path
from plone import api
import re


PREFIX = "bacgiang.citizen_sign_in_"
MOST_SECRET = 4096
# What an administrator of the site names is neither any variable nor any file: the
# passwords of the mail box and of backups stand in the same folder.
_VARIABLE = re.compile(r"env:(BACGIANG_OIDC_[A-Z0-9_]{1,60})", re.ASCII)
_FILE = re.compile(r"file:(oidc-[A-Za-z0-9_.-]{1,95})", re.ASCII)
FOLDER = "secrets"
"""In the data folder; files of secrets stand there."""


@dataclass(frozen=True)
class SignInSettings:
    """`issuer` as the provider writes it. `secret_from`: where the client's secret
    stands, `env:BACGIANG_OIDC_…` or `file:oidc-…` in `$DATA/secrets`; "" for a client
    without one. `claims`: lines “field=claim”, of a claim within a claim “a.b”.
    `minutes`: how long filled-in data are kept. `may_be_internal`: whether the provider
    may stand in our own network, and be asked without encryption.
    """

    enabled: bool = False
    title: str = "VNeID"
    issuer: str = ""
    client_id: str = ""
    secret_from: str = ""
    scope: str = "openid profile email phone"
    claims: tuple[str, ...] = ()
    minutes: int = 30
    may_be_internal: bool = False

    @property
    def is_on(self) -> bool:
        return self.enabled and bool(self.issuer and self.client_id)

    def secret(self) -> str:
        """The client's, "" without one. Raises SignInError where it is missing."""
        if not self.secret_from:
            return ""
        found = _secret(self.secret_from)
        if not found:
            raise SignInError("the client's secret cannot be read")
        return found


def _secret(said: str) -> str:
    if (named := _VARIABLE.fullmatch(said)) is not None:
        return os.environ.get(named[1], "").strip()
    if (named := _FILE.fullmatch(said)) is not None:
        file = Path(os.environ.get("DATA", "")) / FOLDER / named[1]
        try:
            with file.open(encoding="ascii") as opened:
                return opened.read(MOST_SECRET).strip()
        except (OSError, UnicodeDecodeError):
            return ""
    return ""


def sign_in_settings() -> SignInSettings:
    """The settings in force; the defaults above where a record is missing or empty."""
    defaults = SignInSettings()
    said = {
        name: api.portal.get_registry_record(f"{PREFIX}{name}", default=None)
        for name in SignInSettings.__dataclass_fields__
    }
    known = {
        name: getattr(defaults, name) if one is None else one
        for name, one in said.items()
    }
    return SignInSettings(**{**known, "claims": tuple(known["claims"])})

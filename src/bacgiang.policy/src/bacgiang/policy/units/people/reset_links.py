"""Links with which a password is set: for an hour, or a week for a new account; once.

Plone's tool keeps them. Its methods are wrapped, so that the data hold a digest of each
and nobody who reads them, or a copy, can use one; what is done with one link, or with
another password or address, ends all links of the account.
"""

from ...base.policy_sites import on_policy_sites
from ...base.stores.site_installer import SiteInstaller
from .sign_in.devices import mark_device
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta
from hashlib import sha256
from plone import api
from Products.CMFPlone.PasswordResetTool import InvalidRequestError
from Products.CMFPlone.PasswordResetTool import PasswordResetTool
from Products.CMFPlone.Portal import PloneSite
from Products.CMFPlone.RegistrationTool import RegistrationTool
from Products.PluggableAuthService.interfaces.events import ICredentialsUpdatedEvent
import secrets
from typing import Any
from zope.globalrequest import getRequest
from ZPublisher import zpublish


HOURS = 1
FORGOTTEN = timedelta(hours=HOURS)
NEW_ACCOUNT = timedelta(days=7)
TOOL = "portal_password_reset"
_life: ContextVar[timedelta] = ContextVar("life", default=FORGOTTEN)
_in_use: ContextVar[str] = ContextVar("in_use", default="")

# As Plone has them: this module is read before the methods are replaced.
_ask = PasswordResetTool.requestReset
_reset = PasswordResetTool.resetPassword
_verify = PasswordResetTool.verifyKey
_expires = PasswordResetTool.expirationDate
_welcome = RegistrationTool.registeredNotify


@contextmanager
def for_a_new_account() -> Iterator[None]:
    """Links made inside hold as long as an invitation."""
    before = _life.set(NEW_ACCOUNT)
    try:
        yield
    finally:
        _life.reset(before)


def welcome(self: RegistrationTool, new_member_id: str) -> Any:
    with for_a_new_account():
        return _welcome(self, new_member_id)


def expiration_date(self: PasswordResetTool) -> Any:
    """As Plone's: a moment in UTC without a zone."""
    return _expires(self) - timedelta(days=self._timedelta) + _life.get()


def request_reset(self: PasswordResetTool, userid: str) -> dict[str, Any] | None:
    asked: dict[str, Any] | None = _ask(self, userid)
    if asked is not None:
        token = secrets.token_hex(20)
        self._requests[digest_of(token)] = self._requests.pop(asked["randomstring"])
        asked["randomstring"] = token
    return asked


def verify_key(self: PasswordResetTool, key: object) -> None:
    _verify(self, digest_of(key))


@zpublish(False)
def reset_password(
    self: PasswordResetTool, userid: str, randomstring: object, password: str
) -> None:
    key = digest_of(randomstring)
    user_id, _expiry = self._requests.get(key, ("", None))
    before = _in_use.set(key)
    try:
        _reset(self, userid, key, password)
    finally:
        _in_use.reset(before)
    mark_device(getRequest(), user_id)


def is_in_use() -> bool:
    """Whether a password is being set with a link."""
    return bool(_in_use.get())


@on_policy_sites
def forget_links(event: ICredentialsUpdatedEvent) -> None:
    """Another password ends what was asked for before; the link in use ends with it."""
    if event.principal is not None:
        end_links(event.principal.getId())


def end_links(user_id: str) -> None:
    """All that were asked for, but the one in use."""
    kept = api.portal.get_tool(TOOL)._requests
    mine = [key for key, (of, _expiry) in kept.items() if of == user_id]
    for key in mine:
        if key != _in_use.get():
            del kept[key]


def digest_of(token: object) -> str:
    """What is kept of a link. Raises InvalidRequestError where it is no text."""
    if not isinstance(token, str):
        raise InvalidRequestError
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def install(site: PloneSite) -> bool:
    """Keep digests of the links that were sent before."""
    kept = site[TOOL]._requests
    plain = [key for key in kept if len(key) != sha256().digest_size * 2]
    for key in plain:
        kept[digest_of(key)] = kept.pop(key)
    return bool(plain)


reset_links = SiteInstaller("reset_links", install, lambda site: None)

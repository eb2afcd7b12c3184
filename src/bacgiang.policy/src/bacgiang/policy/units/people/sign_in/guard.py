"""Every check of a password by the portal's or Zope's own accounts goes through here.

PluggableAuthService tells nobody of an attempt that failed, and its plugins cannot
refuse one before others are asked. So the method in which passwords are checked is
wrapped, for forms, HTTP and API alike, in the site and in Zope's root.
"""

from .failures import FailureCounter
from .lines import tell_failed
from .lines import tell_locked
from .locked import TooManyAttempts
from .origin import address_of
from .origin import digest_of
from .origin import key_of
from .settings import limits
from .settings import lock_minutes
from collections.abc import Mapping
from math import ceil
from Products.PluggableAuthService.plugins.ZODBUserManager import ZODBUserManager
from time import monotonic
from typing import Any
from zope.globalrequest import getRequest
from ZPublisher.HTTPRequest import HTTPRequest


COUNTED = "_bacgiang_sign_in_counted"

counter = FailureCounter()

# As Zope has it: this module is read before the method is replaced.
check_password = ZODBUserManager.authenticateCredentials


def authenticate_with_limits(self: Any, credentials: Mapping[str, Any]) -> Any:
    """Check name and password unless too many attempts failed a short while ago.

    `self` is a ZODBUserManager. Raises TooManyAttempts.
    """
    login, password = credentials.get("login"), credentials.get("password")
    if not isinstance(login, str) or not login or password is None:
        return check_password(self, credentials)
    request = getRequest()
    address = address_of(request)
    key = key_of(login, address)
    attempt = key + digest_of(str(password))
    again = attempt in getattr(request, COUNTED, frozenset())
    if not again:
        _refuse_locked(key)
    found = check_password(self, credentials)
    if found is not None:
        counter.forget(key)
    elif not again and not _known_above(self, login):
        _remember(request, attempt)
        _count(key, _user_id(self, login), address)
    return found


def _refuse_locked(key: bytes) -> None:
    if not counter.has_failed(key):
        return
    seconds = counter.seconds_locked(key, limits(), monotonic())
    if seconds > 0:
        raise TooManyAttempts(ceil(seconds / 60))


def _user_id(manager: Any, login: str) -> str | None:
    try:
        return manager.getUserIdForLogin(login)
    except KeyError:
        return None


def _known_above(manager: Any, login: str) -> bool:
    """Whether the name is not the site's, but that of an account of Zope's root.

    Zope asks the site's accounts first; that they do not know an administrator of the
    root is no failure.
    """
    if _user_id(manager, login) is not None:
        return False
    above = manager.getPhysicalRoot().acl_users
    here = manager._getPAS()
    if above.getPhysicalPath() == here.getPhysicalPath():
        return False
    return above.getUser(login) is not None


def _remember(request: HTTPRequest, attempt: bytes) -> None:
    """Have the attempt count once, however often its request has it checked."""
    if request is not None:
        counted: frozenset[bytes] = getattr(request, COUNTED, frozenset())
        setattr(request, COUNTED, counted | {attempt})


def _count(key: bytes, user_id: str | None, address: str) -> None:
    allowed, now = limits(), monotonic()
    count = counter.add(key, allowed, now)
    tell_failed(user_id, address, count, now)
    if count == allowed.most:
        tell_locked(user_id, address, lock_minutes(), now)

"""Every check of a password by the portal's or Zope's own accounts goes through here.

PluggableAuthService tells nobody of an attempt that failed, and its plugins cannot
refuse one before others are asked. So the method in which passwords are checked is
wrapped, for forms, HTTP and API alike, in the site and in Zope's root.
"""

from ..passwords.argon2id import scheme
from ..passwords.keeping import check_nothing
from ..passwords.keeping import hash_of
from ..passwords.rehashing import rehash
from ..passwords.shared import is_shut
from .attempt import Attempt
from .attempt import attempt_of
from .lines import tell_failed
from .lines import tell_locked
from .lines import tell_slowed
from .locked import SlowLane
from .origin import digest_of
from .password_alone import refuse_password_alone
from .settings import limits
from .settings import lock_minutes
from .throttle import throttle
from collections.abc import Hashable
from collections.abc import Mapping
from Products.PluggableAuthService.plugins.ZODBUserManager import ZODBUserManager
from time import monotonic
from typing import Any
from zope.globalrequest import getRequest
from ZPublisher.HTTPRequest import HTTPRequest


FAILED = "_bacgiang_sign_in_failed"

# As Zope has it: this module is read before the method is replaced.
check_password = ZODBUserManager.authenticateCredentials


def authenticate_with_limits(self: Any, credentials: Mapping[str, Any]) -> Any:
    """Check name and password unless too many attempts failed a short while ago.

    `self` is a ZODBUserManager. Raises TooManyAttempts, SlowLane, and Refused where the
    password is right and not enough. What failed in a request is neither checked nor
    counted again in it.
    """
    login, password = credentials.get("login"), credentials.get("password")
    if not isinstance(login, str) or not login or password is None:
        return check_password(self, credentials)
    request, user_id = getRequest(), _user_id(self, login)
    above = None if user_id else _id_above(self, login)
    attempt = attempt_of(request, login, user_id or above)
    sent = (attempt.name_and_line, digest_of(str(password)))
    here = (self.getPhysicalPath(), sent)
    failed: frozenset[Hashable] = getattr(request, FAILED, frozenset())
    if here in failed:
        return None
    if sent not in failed:
        _refuse(attempt, user_id)
    found = check_password(self, credentials)
    if found is not None and (_is_of_root(self) or not is_shut(str(password))):
        throttle.succeeded(attempt)
        rehash(self, found[0], password, request)
        refuse_password_alone(found[0], request, is_of_root=_is_of_root(self))
        return found
    _remember(request, here)
    if sent not in failed and above is None:
        _remember(request, sent)
        if scheme.is_outdated(hash_of(self, user_id)):
            # Nobody learns from the time it takes which names there are.
            check_nothing(str(password))
        _count(attempt, user_id)
    return None


def _refuse(attempt: Attempt, user_id: str | None) -> None:
    try:
        throttle.refuse(attempt, limits())
    except SlowLane:
        tell_slowed(user_id, attempt.address, monotonic())
        raise


def _user_id(manager: Any, login: str) -> str | None:
    try:
        return manager.getUserIdForLogin(login)
    except KeyError:
        return None


def _id_above(manager: Any, login: str) -> str | None:
    """The account of Zope's root that the name is, which the site does not know.

    Zope asks the site's accounts first; that they do not know an administrator of the
    root is no failure.
    """
    if _is_of_root(manager):
        return None
    found = manager.getPhysicalRoot().acl_users.getUser(login)
    return None if found is None else found.getId()


def _is_of_root(manager: Any) -> bool:
    above = manager.getPhysicalRoot().acl_users
    return bool(above.getPhysicalPath() == manager._getPAS().getPhysicalPath())


def _remember(request: HTTPRequest | None, what: Hashable) -> None:
    if request is not None:
        failed: frozenset[Hashable] = getattr(request, FAILED, frozenset())
        setattr(request, FAILED, failed | {what})


def _count(attempt: Attempt, user_id: str | None) -> None:
    allowed, now = limits(), monotonic()
    count = throttle.failed(attempt, allowed)
    tell_failed(user_id, attempt.address, count, now)
    if count == allowed.most:
        tell_locked(user_id, attempt.address, lock_minutes(), now)

"""The administrator's settings; the defaults hold where there is no site."""

from .failures import Limits
from plone.registry.interfaces import IRegistry
from zope.component import queryUtility


MOST = "bacgiang.sign_in_attempts"
MINUTES = "bacgiang.sign_in_lock_minutes"
DEFAULT_MOST = 10
DEFAULT_MINUTES = 15


def limits() -> Limits:
    return Limits(most=_number(MOST, DEFAULT_MOST), seconds=60.0 * lock_minutes())


def lock_minutes() -> int:
    return _number(MINUTES, DEFAULT_MINUTES)


def _number(name: str, default: int) -> int:
    registry = queryUtility(IRegistry)
    value = registry.get(name) if registry is not None else None
    return value if isinstance(value, int) else default

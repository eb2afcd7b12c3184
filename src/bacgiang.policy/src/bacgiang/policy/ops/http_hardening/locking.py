"""A link on a page of another site locks nothing: the form it opens is only read.

What is saved from it is compared with what others have saved meanwhile, as ever.
"""

from .cross_site import is_from_here
from .cross_site import SAFE
from dataclasses import dataclass
from plone.locking.interfaces import ILockSettings
from plone.locking.interfaces import ITTWLockable
from zope.component import adapter
from zope.globalrequest import getRequest
from zope.interface import implementer


@implementer(ILockSettings)
@dataclass(frozen=True)
class NoLock:
    """Nothing is locked by a form that opens."""

    lock_on_ttw_edit = False


@implementer(ILockSettings)
@adapter(ITTWLockable)
def locked_from_here(context: object) -> NoLock | None:
    """None: as the portal's settings say."""
    request = getRequest()
    if request is None or request.get("REQUEST_METHOD", "").upper() not in SAFE:
        return None
    return NoLock() if is_from_here(request) is False else None

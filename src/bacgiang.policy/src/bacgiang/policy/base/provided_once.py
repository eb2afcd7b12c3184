"""What an object provides is worked out once for a request.

Interfaces of an item come from its class, from itself and from its type, and each
adapter, view and permission asks for them: 250 times for a page. Dexterity keeps what
it found, but finds its type in the site each time to see whether that is still right.
"""

from plone.dexterity.content import _recursion_detection
from plone.dexterity.content import FTIAwareSpecification
from plone.dexterity.schema import lookup_fti
from plone.dexterity.schema import SCHEMA_CACHE
from typing import Any
from zope.globalrequest.local import localData
from zope.globalrequest.local import marker


KEPT = "_bacgiang_provided"


def provided(self: FTIAwareSpecification, inst: Any, cls: Any = None) -> Any:
    """`plone.dexterity.content.FTIAwareSpecification.__get__`.

    Asks what Dexterity asks: whether the item, its own interfaces, or the type have
    changed since. Both are touched, so that a kept page rests on them as before.
    """
    # As `getRequest`, without calling anything: this is called most of all.
    if inst is None:
        return self._old___get__(inst, cls)
    try:
        request = localData.request
        portal_type = inst.portal_type
    except AttributeError:
        return self._old___get__(inst, cls)
    try:
        is_blocked = _recursion_detection.blocked
    except AttributeError:
        # Nobody in this thread has been at it yet.
        is_blocked = False
    if request is None or request is marker or not portal_type or is_blocked:
        return self._old___get__(inst, cls)
    try:
        known = request.__dict__[KEPT]
    except KeyError:
        known = request.__dict__[KEPT] = {}
    state = (inst._p_mtime, SCHEMA_CACHE.invalidations)
    names, number, own = inst.__dict__, id(inst), None
    if "__provides__" in names:
        own = names["__provides__"]
    if number in known:
        # By `is`: another object may stand where one stood that is gone.
        same, before, fti, mtime, its_own, found = known[number]
        if (
            same is inst
            and before == state
            and its_own is own
            and fti._p_mtime == mtime
        ):
            return found
    found = self._old___get__(inst, cls)
    fti = lookup_fti(portal_type)
    # On the way to the site its types are not known yet.
    if fti is not None:
        known[number] = (inst, state, fti, fti._p_mtime, own, found)
    return found

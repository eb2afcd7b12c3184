"""Names that no schema of a type has are refused at once.

Whatever is acquired is first asked of every item on the way up, and the catalog asks
each item for a hundred names. Dexterity looks through all schemas of the type and its
behaviors for a default each time, mostly in vain.
"""

from plone.dexterity.content import DexterityContent
from plone.dexterity.schema import lookup_fti
from plone.dexterity.schema import SCHEMA_CACHE
from typing import Any
from zope.globalrequest.local import localData
from zope.globalrequest.local import marker


# With the type, as Dexterity keeps its own: it goes when the type is read anew.
KEPT = "_v_bacgiang_field_names"
OF_REQUEST = "_bacgiang_field_names"


def default_of(self: Any, name: str) -> Any:
    """`plone.dexterity.content.DexterityContent.__getattr__`."""
    if name[:1] == "_":
        # `__cmp__`, `_View_Permission`: a third of all, and no field is named so.
        raise AttributeError(name)
    portal_type = self.portal_type
    names = _names(portal_type) if portal_type else None
    if names is not None and name not in names:
        raise AttributeError(name)
    return self._old___getattr__(name)


def _names(portal_type: str) -> frozenset[str] | None:
    """Of the fields of a type, None for no type; worked out once for a request."""
    request = getattr(localData, "request", None)
    if request is None or request is marker:
        fti = lookup_fti(portal_type)
        return _field_names(fti, portal_type) if fti is not None else None
    try:
        known = request.__dict__[OF_REQUEST]
    except KeyError:
        known = request.__dict__[OF_REQUEST] = {}
    if portal_type in known:
        fti, state, names = known[portal_type]
        # The type is asked, so that a kept page rests on it.
        if state == (fti._p_mtime, SCHEMA_CACHE.invalidations):
            found: frozenset[str] = names
            return found
    fti = lookup_fti(portal_type)
    if fti is None:
        # On the way to the site its types are not known yet.
        return None
    names = _field_names(fti, portal_type)
    state = (fti._p_mtime, SCHEMA_CACHE.invalidations)
    known[portal_type] = (fti, state, names)
    return names


def _field_names(fti: Any, portal_type: str) -> frozenset[str]:
    """Of the type's schema and its behaviors, as they are now."""
    state = (fti._p_mtime, SCHEMA_CACHE.invalidations)
    kept: tuple[Any, frozenset[str]] | None = getattr(fti, KEPT, None)
    if kept is not None and kept[0] == state:
        return kept[1]
    behaviors = SCHEMA_CACHE.behavior_registrations(portal_type)
    interfaces = [SCHEMA_CACHE.get(portal_type), *(one.interface for one in behaviors)]
    names = frozenset(
        name for one in interfaces if one is not None for name in one.names(all=True)
    )
    setattr(fti, KEPT, (state, names))
    return names


# Each adaptation asks first whether the item adapts itself; found to be None it asks
# nothing more (`zope.interface`), where it were a third of all names refused here.
setattr(DexterityContent, "__conform__", None)  # noqa: B010

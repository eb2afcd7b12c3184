"""Names that no schema of a type has are refused at once.

Whatever is acquired is first asked of every item on the way up, and the catalog asks
each item for a hundred names. Dexterity looks through all schemas of the type and its
behaviors for a default each time, mostly in vain.
"""

from plone.dexterity.schema import lookup_fti
from plone.dexterity.schema import SCHEMA_CACHE
from typing import Any


# With the type, as Dexterity keeps its own: it goes when the type is read anew.
KEPT = "_v_bacgiang_field_names"


def default_of(self: Any, name: str) -> Any:
    """`plone.dexterity.content.DexterityContent.__getattr__`."""
    if name.startswith("_"):
        # `__cmp__`, `_View_Permission`: a third of all, and no field is named so.
        raise AttributeError(name)
    portal_type = self.portal_type
    fti = lookup_fti(portal_type) if portal_type else None
    if fti is not None and name not in _field_names(fti, portal_type):
        raise AttributeError(name)
    return self._old___getattr__(name)


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

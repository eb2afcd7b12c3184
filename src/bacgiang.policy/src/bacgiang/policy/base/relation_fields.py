"""Fields of relations are looked for once for all items of one kind.

Whatever is added or saved is asked for its relations, several times: all fields of the
eighty interfaces that an item provides were gone through each time.
"""

from .kept import Kept
from collections.abc import Iterator
from plone.dexterity.schema import SCHEMA_CACHE
from typing import Any
from typing import TypeAlias
from z3c.relationfield.interfaces import IRelation
from z3c.relationfield.interfaces import IRelationList
from zope.interface import providedBy
from zope.schema import getFields


Fields: TypeAlias = tuple[tuple[str, bool], ...]
"""Names, and whether a list of relations stands there."""

_kept: Kept[tuple[Any, Fields]] = Kept(1000)


def potential_relations(obj: Any) -> Iterator[tuple[str, int | None, Any]]:
    """`z3c.relationfield.event._potential_relations`: each relation once, not once for
    each interface that inherits its field.
    """
    for name, is_list in _fields(obj):
        try:
            found = getattr(obj, name)
        except AttributeError:
            continue
        if not is_list:
            yield name, None, found
            continue
        for place, relation in enumerate(found or ()):
            yield name, place, relation


def _fields(obj: Any) -> Fields:
    provided = providedBy(obj).__iro__
    # Interfaces of one name are equal; those of two sites need not be the same.
    key = (SCHEMA_CACHE.invalidations, *map(id, provided))
    # Kept with what was found: no other one comes to stand in their place.
    return _kept.of(key, lambda: (provided, tuple(_found(provided))))[1]


def _found(provided: Any) -> Iterator[tuple[str, bool]]:
    fields = {name: field for one in provided for name, field in getFields(one).items()}
    for name, field in fields.items():
        if IRelation.providedBy(field):
            yield name, False
        elif IRelationList.providedBy(field):
            yield name, True

"""The Vietnamese place that a place of the English site shows."""

from .places import Names
from .places import SHOWN_AT
from .places import STANDS_AT
from plone import api
from typing import Any


def shown_by(place: Any) -> Any:
    """The place whose content an English one shows; None for any other."""
    return _at(STANDS_AT.get(_path(place)))


def shows(place: Any) -> Any:
    """The English place that shows what is in a Vietnamese one; None for any other."""
    return _at(SHOWN_AT.get(_path(place)))


def _path(place: Any) -> Names:
    return tuple(place.getPhysicalPath()[len(api.portal.get().getPhysicalPath()) :])


def _at(path: Names | None) -> Any:
    found = api.portal.get() if path else None
    for name in path or ():
        found = found.get(name) if found is not None else None
    return found

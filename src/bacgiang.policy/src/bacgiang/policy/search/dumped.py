"""What dumps of registers ask the catalog: all that is public of a type, in turn."""

from .searching import find
from .searching import Found
from collections.abc import Iterator
from plone import api
from typing import Any


AT_ONCE = 500
"""Records that are in memory together."""


def public_records(portal_type: str, sort_on: str) -> Iterator[Any]:
    """Yield items, in the order of an index of one value each."""
    found = _found(portal_type, sort_on)
    jar = api.portal.get()._p_jar
    for start in range(0, found.total, AT_ONCE):
        for brain in found.brains(start, AT_ONCE):
            yield brain.getObject()
        if jar is not None:
            jar.cacheGC()


def state_of(portal_type: str) -> str:
    """Another text once there are more, fewer or changed ones."""
    found = _found(portal_type, "modified", sort_order="descending")
    newest = [one.modified.ISO8601() for one in found.brains(0, 1)]
    return " ".join((str(found.total), *newest))


def _found(portal_type: str, sort_on: str, **more: str) -> Found:
    query = {
        "portal_type": portal_type,
        "review_state": "published",
        "show_inactive": False,
        "sort_on": sort_on,
        **more,
    }
    return find(api.portal.get_tool("portal_catalog"), query)

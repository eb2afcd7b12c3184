"""The newest published item of a unit, quickly among very many."""

from ..base.dates import now_utc
from ..units.findability.sitemap.minutes import minute_of
from collections.abc import Collection
from plone import api
from Products.CMFCore.indexing import processQueue
from typing import Any


ASKED = ("effective", "portal_type", "review_state", "Language")


def newest(
    index: str, code: str, types: Collection[str], language: str, below: str = ""
) -> Any | None:
    """As the catalog knows it, whoever asks; None where there is none. `index`: where
    the unit's code is looked up; `below`: path of a folder.

    Of what the unit has each item is asked: to put all together that is published, or
    news, takes longer with every item of other units.
    """
    processQueue()
    catalog = api.portal.get_tool("portal_catalog")._catalog
    found = catalog.indexes[index]._index.get(code, ())
    effective, kind, state, tongue = (
        catalog.indexes[name]._unindex.get for name in ASKED
    )
    best, last, now = None, 0, minute_of(now_utc())
    for number in (found,) if isinstance(found, int) else found:
        out = effective(number) or 0
        if (
            last < out <= now
            and kind(number) in types
            and state(number) == "published"
            and tongue(number) == language
            and catalog.paths[number].startswith(below)
        ):
            best, last = number, out
    return None if best is None else catalog[best]

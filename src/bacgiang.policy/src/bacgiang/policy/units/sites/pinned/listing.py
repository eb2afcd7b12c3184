"""The list of a section, with what is pinned before all others."""

from ....base.dates import LOCAL_TIME
from ....base.dates import today
from .store import pin_of
from collections.abc import Sequence
from DateTime import DateTime
from datetime import datetime
from datetime import time
from plone.app.contenttypes.behaviors.collection import ICollection
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any


Found = Sequence[AbstractCatalogBrain]


def listed_first(section: DexterityContent, uid: str) -> Found:
    """The item, if it is in the section's list for everybody now."""
    return _found(section, limit=1, UID=uid, effectiveRange=DateTime())


def newest(section: DexterityContent, limit: int) -> Found:
    """The newest that everybody finds in the list, without regard to pins."""
    return _found(section, limit=limit, effectiveRange=DateTime())[:limit]


def nearest(section: DexterityContent, limit: int) -> Found:
    """Events of the list that are not over before today, the first to come first, after
    a pinned one; none where there is none.
    """
    begin = datetime.combine(today(), time.min, LOCAL_TIME)
    coming = _found(section, limit=None, end={"query": begin, "range": "min"})
    pin = pin_of(section)
    first = () if pin is None or not coming else listed_first(section, pin.item)
    pinned = {one.UID for one in first}
    # The list has the last to come first.
    found = reversed(coming[max(0, len(coming) - limit) :])
    return [*first, *(one for one in found if one.UID not in pinned)][:limit]


def pinned_first(section: DexterityContent, limit: int | None = None) -> Found:
    """Results of the stored query: the first `limit` of them, and more where there are
    few; `actual_result_count` tells of all.
    """
    pin = pin_of(section)
    first = () if pin is None else listed_first(section, pin.item)
    if pin is None or not first:
        return _found(section, limit=limit)
    return first + _found(section, limit=limit, UID={"not": pin.item})


def _found(section: DexterityContent, limit: int | None, **asked: Any) -> Any:
    if limit is not None:
        # The limit of `results` would be told as the number of all.
        asked["sort_limit"] = limit
    return ICollection(section).results(batch=False, brains=True, custom_query=asked)

"""The list of a section, with what is pinned before all others."""

from .store import pin_of
from collections.abc import Sequence
from DateTime import DateTime
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


def pinned_first(section: DexterityContent, limit: int | None = None) -> Found:
    """Results of the stored query. `limit` is a hint to the catalog."""
    pin = pin_of(section)
    first = () if pin is None else listed_first(section, pin.item)
    if pin is None or not first:
        return _found(section, limit=limit)
    return first + _found(section, limit=limit, UID={"not": pin.item})


def _found(section: DexterityContent, limit: int | None, **asked: Any) -> Any:
    return ICollection(section).results(
        batch=False, brains=True, limit=limit, custom_query=asked
    )

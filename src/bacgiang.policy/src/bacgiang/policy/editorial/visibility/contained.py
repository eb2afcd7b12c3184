"""Pictures, files and papers in an item are listed while it is, not before or after.

They have no dates of their own; the catalog gets those of the item that holds them.
"""

from ..items import holder_of
from ..items import IContentHolder
from ..items import IPartOfItem
from DateTime import DateTime
from plone.app.contenttypes.interfaces import IFile
from plone.app.contenttypes.interfaces import IImage
from plone.dexterity.content import DexterityContent
from plone.indexer.decorator import indexer
from typing import Any


DATES = ["effective", "expires", "effectiveRange"]


def _dated(obj: DexterityContent) -> Any:
    """The object whose dates hold for what may stand in an item."""
    return holder_of(obj) or obj


def effective(obj: DexterityContent) -> DateTime:
    return _dated(obj).effective()


def expires(obj: DexterityContent) -> DateTime:
    return _dated(obj).expires()


KINDS = (IFile, IImage, IPartOfItem)
file_effective, image_effective, part_effective = (
    indexer(kind)(effective) for kind in KINDS
)
file_expires, image_expires, part_expires = (indexer(kind)(expires) for kind in KINDS)


def reindex_dates_inside(item: DexterityContent) -> None:
    """To be called when the dates of an item were set."""
    if IContentHolder.providedBy(item):
        for held in item.objectValues():
            held.reindexObject(idxs=DATES)

"""What stands in an item (pictures, papers, originals), and what rooms keep of it."""

from ...editorial.items import IEditorialItem
from ...editorial.items import IPartOfItem
from ...editorial.withdrawal.closing import is_closed
from ..formats.ocfl import Source
from .records import IArchivedRecords
from .state import state_of
from collections.abc import Iterable
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from typing import Any
from zope.component import subscribers


PARTS = "parts"
RECORDS = "records"


def parts_of(item: DexterityContent) -> dict[str, Source]:
    """Files by path: `parts/<name>/…` as of an item, `records/…` of rooms."""
    files: dict[str, Source] = {}
    # What stands in a section is an item of its own.
    is_place = not (IEditorialItem.providedBy(item) or IPartOfItem.providedBy(item))
    held: Iterable[Any] = () if is_place else getattr(item, "objectValues", tuple)()
    for part in held:
        if IDexterityContent.providedBy(part) and not is_closed(part):
            for path, content in {**state_of(part), **parts_of(part)}.items():
                files[f"{PARTS}/{part.getId()}/{path}"] = content
    for room in subscribers((item,), IArchivedRecords):
        files |= {f"{RECORDS}/{path}": content for path, content in room().items()}
    return files

"""Items and their places as the archive finds them, on the portal or in the bin."""

from ...editorial.acts.query import UID
from ...editorial.acts.recording import answering_unit
from ...editorial.deleted.rules import folder_of
from ...editorial.deleted.store import deleted_store
from ...editorial.deleted.store import DeletedItem
from ...editorial.withdrawal.closing import is_closed
from ...editorial.withdrawal.closing import is_closed_uid
from dataclasses import dataclass
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


@dataclass(frozen=True)
class ArchivedItem:
    """An item, and the key of its kept versions where it has lost it (in the bin)."""

    item: DexterityContent
    history: Any = None
    is_deleted: bool = False

    @property
    def uid(self) -> str:
        return str(IUUID(self.item))

    @property
    def path(self) -> str:
        """Where it stands or stood, below the portal."""
        portal = api.portal.get().getPhysicalPath()
        return "/".join(self.item.getPhysicalPath()[len(portal) :])

    @property
    def unit(self) -> str:
        """Code of the unit whose it is now."""
        return answering_unit(self.item)

    @property
    def is_closed(self) -> bool:
        """Whether a ground of 4.2a closed it: what it says is nobody's any more."""
        return bool(is_closed(self.item))


def find_item(uid: str) -> ArchivedItem | None:
    """By UID: an item, or a place that holds items; None where it is gone."""
    item = uuidToObject(uid, unrestricted=True)
    if item is not None:
        return ArchivedItem(item)
    kept = deleted_store().get(uid)
    return from_bin(kept) if kept is not None else None


def tells_closed_words(uid: str) -> bool:
    """Whether a ground of 4.2a closed it, or what it is a working copy of."""
    if is_closed_uid(uid):
        return True
    one = find_item(uid) if UID.fullmatch(uid) else None
    return one is not None and one.is_closed


def from_bin(kept: DeletedItem) -> ArchivedItem | None:
    """None where the folder is gone, too: nothing of it can be read any more."""
    folder = folder_of(kept)
    if folder is None:
        return None
    return ArchivedItem(kept.item.__of__(folder), kept.versions, is_deleted=True)

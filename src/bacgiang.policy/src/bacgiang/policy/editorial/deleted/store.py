"""Where deleted items are kept: one store of the site, by UID."""

from ...base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent
from plone.dexterity.content import DexterityContent
from typing import Any


class DeletedItem(Persistent):
    """An item out of its place.

    `item` has no acquisition; `folder` is the UID of where it stood, `name` its short
    name there, `at` aware; `versions` the key of its kept versions, None without any.
    """

    def __init__(
        self,
        item: DexterityContent,
        uid: str,
        name: str,
        folder: str,
        unit: str,
        by: str,
        at: datetime,
        versions: Any,
    ) -> None:
        self.item = item
        self.uid = uid
        self.name = name
        self.folder = folder
        self.unit = unit
        self.by = by
        self.at = at
        self.versions = versions

    @property
    def title(self) -> str:
        return self.item.title or self.name


class DeletedStore(Persistent):
    """Everything that can still be put back."""

    def __init__(self) -> None:
        self._kept: OOBTree = OOBTree()

    def add(self, kept: DeletedItem) -> None:
        self._kept[kept.uid] = kept

    def get(self, uid: str) -> DeletedItem | None:
        return self._kept.get(uid)

    def drop(self, uid: str) -> None:
        del self._kept[uid]

    def of_unit(self, code: str) -> list[DeletedItem]:
        """Deleted on the sites of a unit, the latest first."""
        found = [one for one in self._kept.values() if one.unit == code]
        return sorted(found, key=lambda one: one.at, reverse=True)

    def before(self, moment: datetime) -> Iterator[DeletedItem]:
        """What was deleted before a moment; the store may change meanwhile."""
        yield from [one for one in self._kept.values() if one.at < moment]


deleted_store = SiteStore("bacgiang.policy.deleted", DeletedStore)

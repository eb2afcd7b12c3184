"""Bodies that were asked, by the UID of the draft, kept with the site."""

from ...base.stores.site_store import SiteStore
from .body import AskedBody
from BTrees.OOBTree import OOBTree
from persistent import Persistent
from persistent.mapping import PersistentMapping


class AskedStore(Persistent):
    """Written by boards only: a mapping of its own for each draft.

    Everybody may read who was asked and what came of it; which reply it was (`reply`)
    is the board's alone.
    """

    def __init__(self) -> None:
        self._by_draft: OOBTree = OOBTree()

    def of(self, uid: str) -> tuple[AskedBody, ...]:
        """Those of a draft, in the order in which they were added."""
        return tuple(self._by_draft.get(uid, {}).values())

    def get(self, uid: str, identifier: str) -> AskedBody | None:
        return self._by_draft.get(uid, {}).get(identifier)

    def put(self, uid: str, body: AskedBody) -> None:
        """Keep a body in the place of the one with its identifier, or as the last."""
        if uid not in self._by_draft:
            self._by_draft[uid] = PersistentMapping()
        self._by_draft[uid][body.identifier] = body

    def drop(self, uid: str, identifier: str) -> None:
        self._by_draft.get(uid, {}).pop(identifier, None)

    def uids(self) -> list[str]:
        """UIDs of the drafts about which somebody was asked."""
        return list(self._by_draft)


asked_store = SiteStore("bacgiang.policy.asked_bodies", AskedStore)

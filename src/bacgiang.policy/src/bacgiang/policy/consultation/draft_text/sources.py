"""What was read for a draft and waits to be taken over, or was and is to be confirmed.

Kept with the site by the draft's UID, one a draft: the board's, and nobody else's.
"""

from ...base.acts.actor import current_actor
from ...base.stores.site_store import SiteStore
from ...legal.documents.structured_text import structured
from ...legal.documents.structured_text import StructuredText
from .recognising import Recognised
from BTrees.OOBTree import OOBTree
from datetime import datetime
from datetime import UTC
from OFS.interfaces import IObjectWillBeRemovedEvent
from persistent import Persistent
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
import zlib


class Source(Persistent):
    """A text as it was handed in, and its structure until that is taken over."""

    def __init__(self, found: Recognised) -> None:
        self.name = found.name
        self.remarks = found.remarks
        self.actor = current_actor()
        self.at = datetime.now(UTC)
        self.waiting: StructuredText | None = structured(found.tree)
        self._packed = zlib.compress(found.text.encode("utf-8"), 6)

    @property
    def text(self) -> str:
        return zlib.decompress(self._packed).decode("utf-8")


class DraftSources(Persistent):
    """Sources by UID."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def get(self, uid: str) -> Source | None:
        return self._by_uid.get(uid)

    def put(self, uid: str, source: Source) -> None:
        self._by_uid[uid] = source

    def drop(self, uid: str) -> None:
        self._by_uid.pop(uid, None)


draft_sources = SiteStore("bacgiang.policy.draft_sources", DraftSources)


def source_of(draft: DexterityContent) -> Source | None:
    return draft_sources().get(draft.UID())


def drop_source(
    draft: DexterityContent, event: IObjectWillBeRemovedEvent | None = None
) -> None:
    """Subscriber: it goes with the draft, and with a working copy that was merged."""
    uid = IUUID(draft, None)
    if uid:
        draft_sources().drop(uid)

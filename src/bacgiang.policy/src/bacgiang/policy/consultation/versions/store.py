"""Every public version of every draft, kept with the site by the draft's UID.

They outlive the draft's fields: what opinions were given on stays readable.
"""

from ...base.stores.site_store import SiteStore
from ...law.tree import all_provisions
from ...legal.documents.structured_text import StructuredText
from .links import by_old
from .links import ProvisionLink
from .version import DraftVersion
from .version import Question
from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from datetime import datetime
from persistent import Persistent


class Places(Persistent):
    """Where each provision of a text stands (`eids`), by who it is, in its order.

    A record of its own: who follows thousands of opinions reads it, and no text.
    """

    def __init__(self, text: StructuredText | None) -> None:
        tree = text.tree if text is not None else None
        found = all_provisions(tree) if tree is not None else ()
        self.eids: dict[str, str] = {one.wid: one.eid for one in found}


class KeptVersion(Persistent):
    """A version; its text is a record of its own and loads when it is read.

    `closed`: what a closed one said, from which the next text takes its identities,
    and which is shown to nobody.
    """

    closed: tuple[DraftVersion, StructuredText | None] | None = None

    def __init__(self, version: DraftVersion, text: StructuredText | None) -> None:
        self.version = version
        self.text = text
        self.places = Places(text)

    def close(self) -> None:
        if self.closed is None:
            self.closed = (self.version, self.text)
            self.version, self.text = self.version.closed(), None

    @property
    def own_text(self) -> StructuredText | None:
        """The text to carry identities from."""
        return self.text if self.closed is None else self.closed[1]

    @property
    def own_questions(self) -> tuple[Question, ...]:
        """The questions to carry identities from."""
        own = self.version if self.closed is None else self.closed[0]
        return own.questions

    @property
    def questions(self) -> dict[str, str]:
        """The words of its questions, by who each is."""
        return {one.wid: one.text for one in self.version.questions}

    def holds(self, wid: str) -> bool:
        """Whether this is one of its provisions or questions."""
        return wid in self.places.eids or wid in self.questions

    @property
    def links_by_old(self) -> dict[str, tuple[ProvisionLink, ...]]:
        """Links by identity in the version before."""
        found = getattr(self, "_v_links_by_old", None)
        if found is None:
            found = self._v_links_by_old = by_old(self.version.links)
        return found


class DraftVersionStore(Persistent):
    """Versions by UID and number."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def of(self, uid: str) -> tuple[DraftVersion, ...]:
        """Every version, the oldest first."""
        return tuple(one.version for one in self.kept(uid))

    def kept(self, uid: str) -> tuple[KeptVersion, ...]:
        """The same, each with its text."""
        found = self._by_uid.get(uid)
        return tuple(found.values()) if found else ()

    def get(self, uid: str, number: int) -> KeptVersion | None:
        return self._by_uid.get(uid, {}).get(number)

    def last(self, uid: str) -> KeptVersion | None:
        found = self._by_uid.get(uid)
        return found[found.maxKey()] if found else None

    def last_number(self, uid: str) -> int:
        """Number of the newest version; 0 before there is one."""
        found = self._by_uid.get(uid)
        return found.maxKey() if found else 0

    def keep(
        self, uid: str, version: DraftVersion, text: StructuredText | None
    ) -> None:
        found = self._by_uid.get(uid)
        if found is None:
            found = self._by_uid[uid] = IOBTree()
        found[version.number] = KeptVersion(version, text)

    def close(self, uid: str, until: datetime) -> None:
        """Those that were published until a moment are shown to nobody any more."""
        for one in self.kept(uid):
            if one.version.published <= until:
                one.close()


draft_versions = SiteStore("bacgiang.policy.draft_versions", DraftVersionStore)

"""Which documents drafts became, and how their provisions follow from the last version.

Kept with the site: a working copy of the document cannot touch it.
"""

from ...base.stores.site_store import SiteStore
from .links import by_old
from .links import ProvisionLink
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from datetime import datetime
from persistent import Persistent


class Adoption(Persistent):
    """`document`: UID; `version`: number of the draft's last one; `at`: aware.

    `links`: from that version to the document, both by identity; `eids`: where each
    provision of the document stood then, by identity. Both are empty where the document
    had no text.
    """

    def __init__(
        self,
        document: str,
        version: int,
        at: datetime,
        links: tuple[ProvisionLink, ...] = (),
        eids: dict[str, str] | None = None,
    ) -> None:
        self.document = document
        self.version = version
        self.at = at
        self.links = links
        self.eids = dict(eids or {})

    @property
    def links_by_old(self) -> dict[str, tuple[ProvisionLink, ...]]:
        found = getattr(self, "_v_links_by_old", None)
        if found is None:
            found = self._v_links_by_old = by_old(self.links)
        return found


class AdoptionStore(Persistent):
    """Adoptions by UID of the draft, and drafts by UID of the document."""

    def __init__(self) -> None:
        self._by_draft: OOBTree = OOBTree()
        self._by_document: OOBTree = OOBTree()

    def get(self, draft: str) -> Adoption | None:
        return self._by_draft.get(draft)

    def drafts_of(self, document: str) -> tuple[str, ...]:
        """UIDs of the drafts that became the document."""
        return tuple(self._by_document.get(document, ()))

    def put(self, draft: str, adoption: Adoption) -> None:
        before = self._by_draft.get(draft)
        if before is not None:
            self._by_document[before.document].remove(draft)
        self._by_draft[draft] = adoption
        found = self._by_document.get(adoption.document)
        if found is None:
            found = self._by_document[adoption.document] = OOTreeSet()
        found.insert(draft)


adoption_store = SiteStore("bacgiang.policy.draft_adoptions", AdoptionStore)

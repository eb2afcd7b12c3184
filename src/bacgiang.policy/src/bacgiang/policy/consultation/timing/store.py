"""Consultations by the UID of their draft, kept with the site.

Check-in of a working copy and copying of a draft cannot touch them.
"""

from ...base.stores.site_store import SiteStore
from .consultation import Consultation
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from persistent import Persistent
from plone.dexterity.content import DexterityContent


class KeptConsultation(Persistent):
    """A consultation in a record of its own: those of two drafts never meet."""

    def __init__(self, consultation: Consultation) -> None:
        self.consultation = consultation


class ConsultationStore(Persistent):
    """Consultations by UID."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def get(self, uid: str) -> Consultation | None:
        found = self._by_uid.get(uid)
        return None if found is None else found.consultation

    def put(self, uid: str, consultation: Consultation) -> None:
        found = self._by_uid.get(uid)
        if found is None:
            self._by_uid[uid] = KeptConsultation(consultation)
        else:
            found.consultation = consultation

    def uids(self) -> list[str]:
        return list(self._by_uid)

    def items(self) -> Iterator[tuple[str, Consultation]]:
        for uid, kept in self._by_uid.items():
            yield uid, kept.consultation


consultation_store = SiteStore("bacgiang.policy.consultations", ConsultationStore)


def consultation_of(draft: DexterityContent) -> Consultation | None:
    """Dates and acts of a draft; None before it was public for the first time."""
    return consultation_store().get(draft.UID())

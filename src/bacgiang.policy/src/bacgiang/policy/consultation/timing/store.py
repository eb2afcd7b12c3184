"""Consultations by the UID of their draft, kept with the site.

Check-in of a working copy and copying of a draft cannot touch them.
"""

from ...base.moments import least_after
from ...base.moments import next_turn
from ...base.stores.meeting import Meets
from ...base.stores.site_store import SiteStore
from .consultation import Consultation
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent
from plone.dexterity.content import DexterityContent
from typing import Any


class KeptConsultation(Persistent):
    """A consultation in a record of its own: those of two drafts never meet."""

    def __init__(self, consultation: Consultation) -> None:
        self.consultation = consultation


class ConsultationStore(Meets, Persistent):
    """Consultations by UID. What comes in meets what changes one: while its report is
    issued it is in it, or refused.
    """

    # None in data of releases before, until `keep_turns` is called.
    _turns: Any = None

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()
        self._turns = OOTreeSet()

    def get(self, uid: str) -> Consultation | None:
        found = self._by_uid.get(uid)
        return None if found is None else found.consultation

    def put(self, uid: str, consultation: Consultation) -> None:
        self.meet(uid)
        self.keep_turns()
        found = self._by_uid.get(uid)
        if found is None:
            self._by_uid[uid] = KeptConsultation(consultation)
        else:
            for turn in _turns_of(uid, found.consultation):
                self._turns.discard(turn)
            found.consultation = consultation
        self._turns.update(_turns_of(uid, consultation))

    def uids(self) -> list[str]:
        return list(self._by_uid)

    def items(self) -> Iterator[tuple[str, Consultation]]:
        for uid, kept in self._by_uid.items():
            yield uid, kept.consultation

    def next_turn(self, now: datetime) -> datetime | None:
        """The next moment at which a consultation opens or ends; None for none."""
        if self._turns is None:
            return least_after((moment for moment, _uid in self._all_turns()), now)
        return next_turn(self._turns, now)

    def keep_turns(self) -> None:
        if self._turns is None:
            self._turns = OOTreeSet(self._all_turns())

    def _all_turns(self) -> Iterator[tuple[datetime, str]]:
        for uid, one in self.items():
            yield from _turns_of(uid, one)


def _turns_of(uid: str, one: Consultation) -> Iterator[tuple[datetime, str]]:
    yield one.opens, uid
    yield one.end, uid


consultation_store = SiteStore("bacgiang.policy.consultations", ConsultationStore)


def consultation_of(draft: DexterityContent) -> Consultation | None:
    """Dates and acts of a draft; None before it was public for the first time."""
    return consultation_store().get(draft.UID())

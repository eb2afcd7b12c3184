"""Signed confirmations of promotions, and their fees, by the UID of the item.

Every one that was put on file stays; the last counts.
"""

from ...base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from persistent import Persistent
from persistent.list import PersistentList
from plone.namedfile.file import NamedBlobFile


@dataclass(frozen=True)
class Facts:
    """`signed` is the day on the paper, `signer` who signed it; `fee` in đồng; `by` the
    user id of whoever put it on file at the aware moment `at`.
    """

    signed: date
    signer: str
    fee: int
    by: str
    at: datetime


class Confirmation(Persistent):
    """A paper on file."""

    def __init__(self, facts: Facts, file: NamedBlobFile) -> None:
        self.facts = facts
        self.file = file


class ConfirmationStore(Persistent):
    """Confirmations in the order in which they came."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def of(self, uid: str) -> tuple[Confirmation, ...]:
        return tuple(self._by_uid.get(uid, ()))

    def add(self, uid: str, confirmation: Confirmation) -> None:
        if uid not in self._by_uid:
            self._by_uid[uid] = PersistentList()
        self._by_uid[uid].append(confirmation)


confirmation_store = SiteStore(
    "bacgiang.policy.promotion_confirmations", ConfirmationStore
)

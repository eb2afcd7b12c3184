"""Corrections by item, kept with the site: check-in and copying cannot touch them.

Values are plain tuples: BTrees merge what two boards add at once only where the values
can be ordered.
"""

from ...base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from dataclasses import astuple
from dataclasses import dataclass
from datetime import datetime
from persistent import Persistent


@dataclass(frozen=True)
class Correction:
    """One correction, all of it public.

    `at` is aware UTC; `unit` the code of the unit whose board made it. Who made it is
    in the record of acts, not here.
    """

    identifier: str
    at: datetime
    what: str
    why: str
    unit: str


class CorrectionStore(Persistent):
    """Corrections by UID. They can be added to and read, nothing else."""

    def __init__(self) -> None:
        self._corrections: OOBTree = OOBTree()

    def add(self, uid: str, correction: Correction) -> None:
        kept = self._corrections.get(uid, ())
        self._corrections[uid] = (*kept, astuple(correction))

    def of_item(self, uid: str) -> tuple[Correction, ...]:
        """Corrections of an item, newest first."""
        states = reversed(self._corrections.get(uid, ()))
        return tuple(Correction(*state) for state in states)


correction_store = SiteStore("bacgiang.policy.corrections", CorrectionStore)

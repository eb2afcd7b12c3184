"""Corrections by item, kept with the site: check-in and copying cannot touch them.

Values are plain tuples: BTrees merge what two boards add at once only where the values
can be ordered.
"""

from BTrees.OOBTree import OOBTree
from dataclasses import astuple
from dataclasses import dataclass
from datetime import datetime
from persistent import Persistent
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "bacgiang.policy.corrections"


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


def install_correction_store(site: Any) -> None:
    """Create the store when it is missing."""
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = CorrectionStore()


def correction_store(site: Any) -> CorrectionStore:
    """The site's store; an empty one, kept nowhere, on a site without the policy."""
    return IAnnotations(site).get(KEY) or CorrectionStore()

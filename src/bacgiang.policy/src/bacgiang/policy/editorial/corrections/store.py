"""Corrections by item, kept with the site: check-in and copying cannot touch them."""

from ...base.date_labels import local_iso
from ...base.policy_sites import on_policy_sites
from ...base.stores.site_store import SiteStore
from ...base.stores.value import as_value
from ...base.stores.value import stored_value
from ..kept_versions import VersionsShut
from BTrees.OOBTree import OOBTree
from dataclasses import replace
from datetime import datetime
from persistent import Persistent
from plone.uuid.interfaces import IUUID


@stored_value
class Correction:
    """One correction, all of it public.

    `at` is aware UTC; `unit` the code of the unit whose board made it. Who made it is
    in the record of acts, not here. `what` and `why` are "" once they are public no
    longer, as they may tell why the item was withdrawn.
    """

    identifier: str
    at: datetime
    what: str
    why: str
    unit: str


class CorrectionStore(Persistent):
    """Corrections by UID. They can be added to and read, and their words closed."""

    def __init__(self) -> None:
        self._corrections: OOBTree = OOBTree()

    def add(self, uid: str, correction: Correction) -> None:
        self._corrections[uid] = (*self._corrections.get(uid, ()), correction)

    def of_item(self, uid: str) -> tuple[Correction, ...]:
        """Corrections of an item, newest first."""
        kept = reversed(self._corrections.get(uid, ()))
        return tuple(as_value(Correction, one) for one in kept)

    def close(self, uid: str, until: datetime) -> None:
        """Of those until a moment only when they were made is told."""
        if uid in self._corrections:
            self._corrections[uid] = tuple(
                replace(one, what="", why="") if one.at <= until else one
                for one in reversed(self.of_item(uid))
            )


correction_store = SiteStore("bacgiang.policy.corrections", CorrectionStore)


@on_policy_sites
def close_shut(event: VersionsShut) -> None:
    correction_store().close(IUUID(event.item), event.until)


def correction_as_json(correction: Correction) -> dict[str, str]:
    return {
        "id": correction.identifier,
        "at": local_iso(correction.at),
        "what": correction.what,
        "why": correction.why,
        "unit": correction.unit,
    }

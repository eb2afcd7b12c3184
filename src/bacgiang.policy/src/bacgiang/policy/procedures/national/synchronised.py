"""When each procedure was last compared with the national database.

Kept with the site: to note that nothing has changed must not write the procedure.
"""

from ...base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from datetime import datetime
from persistent import Persistent


class SynchronisedStore(Persistent):
    """Moments by UID."""

    def __init__(self) -> None:
        self._moments: OOBTree = OOBTree()

    def note(self, uid: str, moment: datetime) -> None:
        self._moments[uid] = moment

    def moment(self, uid: str) -> datetime | None:
        return self._moments.get(uid)

    def drop(self, uid: str) -> None:
        self._moments.pop(uid, None)


synchronised_store = SiteStore(
    "bacgiang.policy.procedures_synchronised", SynchronisedStore
)

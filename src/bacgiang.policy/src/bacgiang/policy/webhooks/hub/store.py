"""What the hub knows of each feed."""

from ...base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from collections.abc import Mapping
from persistent import Persistent


class HubStore(Persistent):
    """Digests by the address of a feed's place: those that the hub was told of. Jobs
    alone write here. `looked_at` is the catalog's counter when all were found told.
    """

    def __init__(self) -> None:
        self._told: OOBTree = OOBTree()
        self.looked_at = -1

    def changed(self, now: Mapping[str, str]) -> dict[str, str]:
        """What the hub has not been told of; a feed that is new is taken as told, the
        hub has nobody who asked for it.
        """
        return {
            place: digest
            for place, digest in now.items()
            if self._told.get(place, digest) != digest
        }

    def keep(self, now: Mapping[str, str]) -> None:
        for place, digest in now.items():
            if self._told.get(place) != digest:
                self._told[place] = digest

    def keep_new(self, now: Mapping[str, str]) -> None:
        """Feeds of which nothing is known, and none that are there no longer."""
        self.keep({one: now[one] for one in now if one not in self._told})
        for place in [one for one in self._told if one not in now]:
            del self._told[place]


hub_store = SiteStore("bacgiang.policy.webhooks.hub", HubStore, is_derived=True)

"""What was sent where, and the time stamps of days."""

from ...base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from persistent import Persistent


class OutsideStore(Persistent):
    """The last day (ISO) by kind of place and log; tokens (DER) by log and day. One job
    writes here.
    """

    def __init__(self) -> None:
        self._reached: OOBTree = OOBTree()
        self._stamps: OOBTree = OOBTree()

    def reached(self, place: str, log: str) -> str:
        return str(self._reached.get((place, log), ""))

    def reach(self, place: str, log: str, day: str) -> None:
        self._reached[(place, log)] = day

    def keep_stamp(self, log: str, day: str, token: bytes) -> None:
        self._stamps[(log, day)] = token

    def stamp(self, log: str, day: str) -> bytes | None:
        return self._stamps.get((log, day))


outside_store = SiteStore("bacgiang.policy.seals_outside", OutsideStore)

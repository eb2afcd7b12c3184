"""Requests for information by the day they came, with the unit that has each.

Written with the rows of boards, never by who sends one; what is shown is read from the
log, so that an erased one is left with its number and outcome alone.
"""

from ...base.stores.site_store import SiteStore
from ..content.content import Matter
from .row import CaseRow
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from persistent import Persistent


class RequestStore(Persistent):
    def __init__(self) -> None:
        self._units: OOBTree = OOBTree()

    def put(self, row: CaseRow) -> None:
        key = (row.received.isoformat(), row.code)
        if row.matter is Matter.INFORMATION and self._units.get(key) != row.unit:
            self._units[key] = row.unit

    def newest(self, unit: str) -> Iterator[str]:
        """Codes; "": of all units."""
        for (_day, code), of_unit in reversed(self._units.items()):
            if unit in ("", of_unit):
                yield code


request_store = SiteStore("bacgiang.policy.petitions.requests", RequestStore)

"""Notices of every board, past ones too: kept with the portal, by unit.

Keys begin with the end, so that a page loads what may still hold and nothing else.
"""

from ...base.stores.site_store import SiteStore
from .notice import UrgentNotice
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent


class UrgentNoticeStore(Persistent):
    def __init__(self) -> None:
        self._by_unit: OOBTree = OOBTree()

    def put(self, notice: UrgentNotice) -> None:
        """Add a notice, or put it in place of the one with its id."""
        kept = self._by_unit.setdefault(notice.unit, OOBTree())
        kept[f"{notice.ends.isoformat()} {notice.id}"] = notice

    def of(self, unit: str) -> Iterator[UrgentNotice]:
        """Every notice of a unit, what ends last first."""
        yield from reversed(list(self._by_unit.get(unit, {}).values()))

    def holding(self, unit: str, now: datetime) -> Iterator[UrgentNotice]:
        """What pages of the unit show at a moment."""
        kept = self._by_unit.get(unit)
        for notice in kept.values(now.isoformat()) if kept is not None else ():
            if notice.holds(now):
                yield notice

    def ahead(self, now: datetime) -> Iterator[UrgentNotice]:
        """Every notice of any unit that has not ended."""
        for kept in self._by_unit.values():
            yield from kept.values(now.isoformat())


urgent_notices = SiteStore("bacgiang.policy.urgent_notices", UrgentNoticeStore)

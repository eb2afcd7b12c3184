"""How many petitions each unit has on each subject, and how they ended: kept as sums.

What each row adds is kept beside the sums, so that a row that changes is taken out as
it was counted. Nothing here names a person.
"""

from ...base.dates import day_of
from ...base.stores.site_store import SiteStore
from ..content.course import Phase
from .row import CaseRow
from BTrees.OIBTree import OIBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from persistent import Persistent


RECEIVED, ON_TIME, DAYS = "received", "on-time", "days-"
AFTER_ALL = "\uffff"

Added = tuple[str, str, tuple[str, ...]]
"""Unit, subject, what is counted."""


class TallyStore(Persistent):
    """Written with the rows of boards, never by who sends one."""

    def __init__(self) -> None:
        self._added: OOBTree = OOBTree()
        self._sums: OIBTree = OIBTree()

    def put(self, row: CaseRow) -> None:
        """In the place of what the same petition added before."""
        before, now = self._added.get(row.code), added_by(row)
        if before == now:
            return
        if before is not None:
            self._count(before, -1)
        self._added[row.code] = now
        self._count(now, 1)

    def sums(self, unit: str = "") -> Iterator[tuple[str, str, str, int]]:
        """Unit, subject, what, how many; "": of all units."""
        keys = self._sums.items((unit,), (unit, AFTER_ALL)) if unit else None
        for key, count in keys if keys is not None else self._sums.items():
            yield (*key, count)

    def _count(self, added: Added, by: int) -> None:
        unit, subject, counted = added
        for what in counted:
            key = (unit, subject, what)
            count = self._sums.get(key, 0) + by
            if count:
                self._sums[key] = count
            else:
                del self._sums[key]


def added_by(row: CaseRow) -> Added:
    """Days are those from receipt to answer, whole ones."""
    counted = [RECEIVED, row.phase.value]
    if row.phase is Phase.ANSWERED and row.closed is not None:
        closed = day_of(row.closed)
        counted.append(f"{DAYS}{(closed - day_of(row.received)).days:04}")
        if row.due is None or closed <= row.due:
            counted.append(ON_TIME)
    return (row.unit, row.subject, tuple(counted))


tally_store = SiteStore("bacgiang.policy.petitions.tallies", TallyStore)

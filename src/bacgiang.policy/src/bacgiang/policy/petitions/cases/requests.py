"""Requests for information by the day they came, with the unit that has each and the
number in the register, which begins anew every year.

Written with the rows of boards, never by who sends one; what is shown is read from the
log, so that an erased one is left with its number and outcome alone.
"""

from ...base.dates import day_of
from ...base.stores.site_store import SiteStore
from ..content.content import Matter
from .row import CaseRow
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from persistent import Persistent


class RequestStore(Persistent):
    def __init__(self) -> None:
        self._rows: OOBTree = OOBTree()
        self._last: OOBTree = OOBTree()
        self._units: OOTreeSet = OOTreeSet()

    def put(self, row: CaseRow) -> None:
        """A number is given once, and stays when another unit has it."""
        if row.matter is not Matter.INFORMATION:
            return
        key = (row.received.isoformat(), row.code)
        unit, year, number = self._rows.get(key, ("", day_of(row.received).year, 0))
        if unit == row.unit:
            return
        if not number:
            number = self._last[year] = self._last.get(year, 0) + 1
        self._rows[key] = (row.unit, year, number)
        self._units.insert(row.unit)

    def newest(self, unit: str, year: int = 0) -> Iterator[tuple[str, str]]:
        """Codes and numbers as "3/2026"; "", 0: of all units, of all years."""
        for (_day, code), (of_unit, of, number) in reversed(self._rows.items()):
            if unit in ("", of_unit) and year in (0, of):
                yield code, f"{number}/{of}"

    @property
    def years(self) -> list[int]:
        """In which any came, the last first."""
        return sorted(self._last, reverse=True)

    @property
    def units(self) -> frozenset[str]:
        """Codes of those that have or had any."""
        return frozenset(self._units)


request_store = SiteStore("bacgiang.policy.petitions.requests", RequestStore)

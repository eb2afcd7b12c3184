"""What waits of each board, written as it changes: every page of a member asks it.

Nothing that is kept here is of any meaning by itself: it is made of relations and of
records (`settling.py`).
"""

from ...base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from persistent import Persistent


Place = tuple[str, int, str, str]
"""Where a relation is decided: code of the unit, 1 where its board is told (0: of a
document that it may not know of), since when (ISO, UTC) and UID of the record."""


@dataclass(frozen=True)
class Waiting:
    """Of one unit: how many relations of how many documents, since when."""

    relations: int
    documents: int
    since: datetime


class WaitsStore(Persistent):
    """Places by identifier of relations, and the other way round; totals by unit."""

    def __init__(self) -> None:
        self._places: OOBTree = OOBTree()
        self._at: OOBTree = OOBTree()
        self._of_record: OOBTree = OOBTree()
        self._totals: OOBTree = OOBTree()

    def put(self, identifier: str, place: Place | None) -> None:
        """Keep where a relation waits; None for one that waits nowhere."""
        former = self._places.get(identifier)
        if former == place:
            return
        if former is not None:
            self._leave(identifier, former)
        if place is not None:
            self._enter(identifier, place)

    def of(self, unit: str) -> Waiting | None:
        """What a board is told of; None for nothing."""
        relations, documents = self._totals.get(unit, (0, 0))
        if not relations:
            return None
        since = self._at.minKey((unit, 1))[2]
        return Waiting(relations, documents, datetime.fromisoformat(since))

    def units(self) -> list[str]:
        return list(self._totals)

    def at(self, units: Collection[str]) -> Iterator[tuple[str, Iterable[str]]]:
        """UIDs of records of units, with the identifiers of what waits there, told or
        not."""
        for unit in units:
            for place, held in self._at.items((unit,), (f"{unit}\0",)):
                yield place[3], held

    def of_record(self, uid: str) -> list[str]:
        """Identifiers of what waits among the relations of a record."""
        return list(self._of_record.get(uid, ()))

    def identifiers(self) -> list[str]:
        return list(self._places)

    def _enter(self, identifier: str, place: Place) -> None:
        self._places[identifier] = place
        held = self._at.get(place)
        is_first = held is None
        if held is None:
            held = self._at[place] = OOTreeSet()
        held.insert(identifier)
        self._of_record.setdefault(place[3], OOTreeSet()).insert(identifier)
        self._count(place, 1, int(is_first))

    def _leave(self, identifier: str, place: Place) -> None:
        del self._places[identifier]
        held = self._at[place]
        held.remove(identifier)
        if not held:
            del self._at[place]
        there = self._of_record[place[3]]
        there.remove(identifier)
        if not there:
            del self._of_record[place[3]]
        self._count(place, -1, -int(not held))

    def _count(self, place: Place, relations: int, documents: int) -> None:
        unit, is_told, _since, _uid = place
        if not is_told:
            return
        former = self._totals.get(unit, (0, 0))
        total = former[0] + relations, former[1] + documents
        if total[0]:
            self._totals[unit] = total
        else:
            del self._totals[unit]


waits_store = SiteStore("bacgiang.policy.relations_waiting", WaitsStore)

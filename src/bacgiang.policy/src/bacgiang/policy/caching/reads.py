"""Which objects of the database a request uses, without asking each.

A connection's cache keeps its objects in the order in which they were last used. A mark
is put at the end when a request begins; what stands behind it when the request ends was
used in between, all of it: contents, settings, the catalog's trees, stores. More marks
part it into passages.
"""

from .ring import used_since
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter
from persistent import Persistent
import sys
from typing import Any
from typing import TYPE_CHECKING
from typing import TypeAlias
from ZODB.utils import p64


if TYPE_CHECKING:
    Reads: TypeAlias = array[int]
else:
    # Of Python 3.11 it takes no parameter while the program runs.
    Reads = array
"""Sorted numbers of objects, eight bytes each."""

_LAST = 2**64 - 1
"""Number of the first mark; marks count down, a database counts up from 0."""


class Marks:
    """The marks of one request in the cache of its connection."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._marks: list[Persistent] = []

    @property
    def count(self) -> int:
        return len(self._marks)

    def put(self) -> None:
        """Put the next mark behind everything that was used so far."""
        cache = self._connection._cache
        oid = p64(_LAST - len(self._marks))
        mark = cache.get(oid)
        if mark is None or mark._p_changed is None:
            # None yet, or it was put out of memory with what was unused for long.
            if mark is not None:
                del cache[oid]
            mark = Persistent()
            mark._p_jar = self._connection
            mark._p_oid = oid
            cache[oid] = mark
        # Any attribute: to ask for it is to use the object.
        getattr(mark, "used", None)
        self._marks.append(mark)

    def since_last(self) -> list[Any] | None:
        """What was used behind the last mark; None where that is out of memory."""
        return used_since(self._connection._cache, self._marks[-1])

    def passages(self) -> list[list[Any]] | None:
        """What was used last behind each mark; None where a mark is out of memory."""
        since_first = used_since(self._connection._cache, self._marks[0])
        if since_first is None:
            return None
        places, start, found = list(map(id, since_first)), 0, []
        for mark in self._marks[1:]:
            try:
                end = places.index(id(mark), start)
            except ValueError:
                return None
            found.append(since_first[start:end])
            start = end + 1
        return [*found, since_first[start:]]


def as_reads(numbers: Iterable[int]) -> Reads:
    return array("Q", sorted(numbers))


def numbers_of(objects: Iterable[Persistent]) -> Reads:
    """The numbers of objects, as these stand: of some ten thousand, so that nothing is
    called for each."""
    numbers = array("Q", b"".join(map(attrgetter("_p_oid"), objects)))
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def holds_any(reads: Reads, oids: Iterable[int]) -> bool:
    """Whether one of the objects is among those read."""
    size = len(reads)
    for oid in oids:
        place = bisect_left(reads, oid)
        if place < size and reads[place] == oid:
            return True
    return False

"""Seals of days gone by, appended by one job and never changed."""

from ..sealing.errors import SealError
from ..sealing.seals import day_after
from ..sealing.seals import DaySeal
from ..sealing.seals import Genesis
from ..sealing.seals import parse_day
from ..sealing.seals import Predecessor
from .dates import LOCAL_TIME
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from datetime import time
from persistent import Persistent


class Head(Persistent):
    """The last sealed day, "" before the first; an object by itself to be watched."""

    day = ""


class SealLog(Persistent):
    """Seals by day (ISO date). ``log``: name of the chain; each log says its own."""

    log = ""

    def __init__(self) -> None:
        self._seals: OOBTree = OOBTree()
        self._head = Head()

    def append(self, seal: DaySeal) -> None:
        """Keep the seal of the next day. Raises SealError for any other day."""
        previous = self.predecessor
        follows = not isinstance(previous, DaySeal) or (
            day_after(previous.day) == seal.day
        )
        if not follows or seal.previous != previous.digest or not seal.is_intact:
            raise SealError(f"The seal of {seal.day} does not follow the last one.")
        self._seals[seal.day] = (seal.count, seal.root, seal.previous, seal.digest)
        self._head.day = seal.day

    @property
    def predecessor(self) -> Predecessor:
        """What the next seal follows: the last one, or the name of the log."""
        return self.get(self._head.day) or Genesis(self.log)

    def get(self, day: str) -> DaySeal | None:
        state = self._seals.get(day)
        return None if state is None else DaySeal(day, *state)

    def between(self, first: str, last: str) -> Iterator[DaySeal]:
        """Seals from one day to another, both included."""
        for day, state in self._seals.items(first, last):
            yield DaySeal(day, *state)

    def days(self) -> list[str]:
        return list(self._seals.keys())

    def after(self, day: str, most: int) -> tuple[list[DaySeal], bool]:
        """Seals of the days after one (the newest for ""), and whether more follow."""
        days = self.days()
        wanted = [one for one in days if one > day] if day else days[-most:]
        found = [seal for one in wanted[:most] if (seal := self.get(one)) is not None]
        return found, len(wanted) > most

    @property
    def last_day(self) -> str:
        """The last sealed day, "" before the first."""
        return self._head.day

    def open_since(self) -> datetime | None:
        """The moment from which on nothing is sealed, None while nothing is at all."""
        if not self._head.day:
            return None
        return datetime.combine(
            parse_day(day_after(self._head.day)), time(), LOCAL_TIME
        )

    def watch(self) -> None:
        """Let the current transaction fail, and be tried again, when a day is sealed
        before it commits: nothing must arrive in a day that is closed.
        """
        jar = self._head._p_jar
        if jar is not None and self._head._p_oid is not None:
            self._head._p_activate()
            jar.readCurrent(self._head)

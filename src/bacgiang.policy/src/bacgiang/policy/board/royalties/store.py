"""Where statements are kept: with the site, by task, unit, and what they state."""

from ...base.stores.site_store import SiteStore
from .record import Line
from .record import StatedWork
from .record import Statement
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from persistent import Persistent


class RoyaltyStore(Persistent):
    """A work is stated once: `_stated` names the task by its key."""

    def __init__(self) -> None:
        self._statements: OOBTree = OOBTree()
        self._of_unit: OOTreeSet = OOTreeSet()
        self._stated: OOBTree = OOBTree()

    def get(self, task: str) -> Statement | None:
        return self._statements.get(task)

    def put(self, statement: Statement) -> None:
        before = self._statements.get(statement.task)
        for key in _keys(before) if before is not None else ():
            self._stated.pop(key, None)
        self._statements[statement.task] = statement
        first = statement.first.isoformat()
        self._of_unit.insert((statement.unit, first, statement.task))
        for key in _keys(statement):
            self._stated[key] = statement.task

    def drop(self, statement: Statement) -> None:
        """What it states can be stated by another one."""
        for key in _keys(statement):
            self._stated.pop(key, None)
        self._statements.pop(statement.task, None)
        first = statement.first.isoformat()
        self._of_unit.discard((statement.unit, first, statement.task))

    def stating(self, key: str) -> str:
        """The task that states a work, or something carried over; "" for none."""
        return str(self._stated.get(key, ""))

    def of_unit(self, unit: str | None) -> Iterator[Statement]:
        """Of a unit, or of all; the earliest period first."""
        keys = self._of_unit.keys((unit,), (f"{unit}\0",)) if unit else self._of_unit
        for key in keys:
            yield self._statements[key[-1]]


def carried_key(line: Line) -> str:
    """Of money that a statement takes over from another one."""
    return f"{line.uid}:{line.payee}"


def _keys(statement: Statement) -> set[str]:
    works: tuple[StatedWork, ...] = statement.works
    carried = (one for one in statement.lines if not one.is_royalty and not one.is_fee)
    return {*(one.key for one in works), *map(carried_key, carried)}


royalty_store = SiteStore("bacgiang.policy.royalties", RoyaltyStore)

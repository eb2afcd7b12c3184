"""Where statements are kept: with the site, by task, unit, and what they state."""

from ...base.stores.site_store import SiteStore
from .record import Line
from .record import StatedWork
from .record import Statement
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from datetime import date
from persistent import Persistent


class KeptStatement(Persistent):
    """Large, and changed apart from its neighbours."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement


class RoyaltyStore(Persistent):
    """A work is stated once: `_stated` names the task by its key."""

    def __init__(self) -> None:
        self._statements: OOBTree = OOBTree()
        self._of_unit: OOTreeSet = OOTreeSet()
        self._stated: OOBTree = OOBTree()

    def get(self, task: str) -> Statement | None:
        kept = self._statements.get(task)
        return None if kept is None else kept.statement

    def put(self, statement: Statement) -> None:
        before = self.get(statement.task)
        stated, now = _keys(before) if before is not None else set(), _keys(statement)
        for key in stated - now:
            self._stated.pop(key, None)
        for key in now - stated:
            self._stated[key] = statement.task
        if before is not None and _listed(before) != _listed(statement):
            self._of_unit.discard(_listed(before))
        self._of_unit.insert(_listed(statement))
        if before is None:
            self._statements[statement.task] = KeptStatement(statement)
        else:
            self._statements[statement.task].statement = statement

    def drop(self, statement: Statement) -> None:
        """What it states can be stated by another one."""
        for key in _keys(statement):
            self._stated.pop(key, None)
        self._statements.pop(statement.task, None)
        self._of_unit.discard(_listed(statement))

    def stating(self, key: str) -> str:
        """The task that states a work, or something carried over; "" for none."""
        return str(self._stated.get(key, ""))

    def of_unit(
        self, unit: str | None, since: date = date.min, until: date = date.max
    ) -> Iterator[Statement]:
        """Of a unit, or of all, that begin in these days; of each the earliest first.
        The others are not loaded.
        """
        keys = self._of_unit.keys((unit,), (f"{unit}\0",)) if unit else self._of_unit
        for _unit, first, task in keys:
            if since.isoformat() <= first <= until.isoformat():
                yield self._statements[task].statement


def carried_key(line: Line) -> str:
    """Of money that a statement takes over from another one."""
    return f"{line.uid}:{line.payee}"


def _listed(statement: Statement) -> tuple[str, str, str]:
    return (statement.unit, statement.first.isoformat(), statement.task)


def _keys(statement: Statement) -> set[str]:
    works: tuple[StatedWork, ...] = statement.works
    carried = (one for one in statement.lines if not one.is_royalty and not one.is_fee)
    return {*(one.key for one in works), *map(carried_key, carried)}


royalty_store = SiteStore("bacgiang.policy.royalties", RoyaltyStore)

"""Pytest plugin: databases of layers and tests, as `plone.testing` stacks them, thriftier.

There is room for all objects of a page. A database into which a test wrote nothing is the
next test's, too: with what was loaded from it, which takes longer than many a test.
"""

from plone.testing import zodb
from typing import ClassVar
from ZODB.Connection import Connection
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage
from ZODB.utils import z64


# Of ZODB's own 400 objects each request would load anew what it needs.
OBJECTS_KEPT = 30_000


class StackedDB(DB):
    """Over the database `below`, or empty."""

    unwritten: ClassVar["StackedDB | None"] = None

    def __init__(self, below: DB | None, name: str | None) -> None:
        base = None if below is None else below.storage
        super().__init__(DemoStorage(name=name, base=base), cache_size=OBJECTS_KEPT)
        self.stands_on = (below, name, tid_of(base))

    def close(self) -> None:
        """For good, unless it can be handed on."""
        self._connectionMap(_register)
        if self.storage.changes.lastTransaction() == z64 and not StackedDB.unwritten:
            StackedDB.unwritten = self
        else:
            super().close()


def _register(one: Connection) -> None:
    """A connection that a test cut off as it was opened is known to no manager."""
    if one.opened and one.transaction_manager is not None:
        one.transaction_manager.registerSynch(one)


def tid_of(storage: DemoStorage | None) -> bytes:
    return z64 if storage is None else storage.lastTransaction()


def stacked(db: DB | None = None, name: str | None = None) -> DB:
    """A database over this one into which nothing is written yet."""
    kept, StackedDB.unwritten = StackedDB.unwritten, None
    if kept is not None:
        if kept.stands_on == (db, name, tid_of(db and db.storage)):
            return kept
        DB.close(kept)
    return StackedDB(db, name)


zodb.stackDemoStorage = stacked

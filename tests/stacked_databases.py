"""Pytest plugin: databases of layers and tests, as `plone.testing` stacks them, thriftier.

There is room for all objects of a page. A database into which a test wrote nothing is the
next test's, too. Where one wrote something, the next test has a database of its own, and
only the connections of the last: they know all that was loaded but what was written, and
to load it takes longer than many a test.
"""

from plone.testing import zodb
from typing import Any
from typing import ClassVar
from ZODB.Connection import Connection
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage
from ZODB.utils import z64


# Of ZODB's own 400 objects each request would load anew what it needs.
OBJECTS_KEPT = 30_000
# The test's own connection, and those of the server's threads.
CONNECTIONS_KEPT = 4


class StackedDB(DB):
    """Over the database `below`, or empty."""

    unwritten: ClassVar["StackedDB | None"] = None
    # What the last database stood on, and its connections.
    left: ClassVar[tuple[Any, list[Connection]]] = (None, [])

    def __init__(self, below: DB | None, name: str | None) -> None:
        base = None if below is None else below.storage
        super().__init__(DemoStorage(name=name, base=base), cache_size=OBJECTS_KEPT)
        self.stands_on = (below, name, tid_of(base))

    def close(self) -> None:
        """For good, unless it can be handed on, or its connections can."""
        self._connectionMap(_register)
        written = list(self.storage.changes._data)
        if not written and not StackedDB.unwritten:
            StackedDB.unwritten = self
            return
        if self.stands_on[0] is not None:
            StackedDB.left = (self.stands_on, self._let_go(written))
        super().close()

    def _let_go(self, written: list[bytes]) -> list[Connection]:
        """Those at rest that know most, rid of what was written."""
        known = [one for _since, one in self.pool.available[-CONNECTIONS_KEPT:]]
        for one in known:
            self.pool.all.remove(one)
            one._cache.invalidate([*written])
        self.pool.available = []
        return known

    def take(self, connections: list[Connection]) -> None:
        """Make the connections of another database over the same one its own."""
        for one in connections:
            one._db = self
            one._storage = one._normal_storage = self._mvcc_storage.new_instance()
            self.pool.push(one)


def _register(one: Connection) -> None:
    """A connection that a test cut off as it was opened is known to no manager."""
    if one.opened and one.transaction_manager is not None:
        one.transaction_manager.registerSynch(one)


def tid_of(storage: DemoStorage | None) -> bytes:
    return z64 if storage is None else storage.lastTransaction()


def stacked(db: DB | None = None, name: str | None = None) -> DB:
    """A database over this one into which nothing is written yet."""
    wanted = (db, name, tid_of(db and db.storage))
    kept, StackedDB.unwritten = StackedDB.unwritten, None
    if kept is not None:
        if kept.stands_on == wanted:
            return kept
        DB.close(kept)
    made = StackedDB(db, name)
    (stood_on, left), StackedDB.left = StackedDB.left, (None, [])
    if stood_on == made.stands_on:
        made.take(left)
    return made


zodb.stackDemoStorage = stacked

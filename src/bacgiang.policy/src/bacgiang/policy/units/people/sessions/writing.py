"""A thread of the instance writes down, every five minutes, when sessions were used.

Each instance has its own: it alone knows whom it saw. It has a connection and a
transaction of its own, so no request of a reader ever writes.
"""

from .last_seen import LastSeen
from collections.abc import Iterator
import logging
from Products.CMFPlone.interfaces import IPloneSiteRoot
from threading import Event
from threading import Thread
from transaction import TransactionManager
from transaction.interfaces import TransientError
from typing import Any
from ZODB.DB import DB
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtilitiesFor
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


logger = logging.getLogger(__name__)

SECONDS = 300.0
ATTEMPTS = 3


class IWrittenLater(Interface):
    """What is remembered until it is written down; a named utility."""

    seen = Attribute("A LastSeen")
    key = Attribute("Of the SiteStore, whose store has `keep_seen`")


@implementer(IWrittenLater)
class WrittenLater:
    """`key` is that of the store of the site which `keep_seen`."""

    def __init__(self, key: str, seen: LastSeen) -> None:
        self.__component_name__ = self.key = key
        self.seen = seen


def write_seen(database: DB) -> None:
    """Write down what is not yet; what cannot be written now is next time."""
    for _name, later in getUtilitiesFor(IWrittenLater):
        taken = later.seen.take()
        if taken and not _write(database, later.key, taken):
            later.seen.give_back(taken)


def _write(database: DB, key: str, taken: dict[str, int]) -> bool:
    manager = TransactionManager()
    connection = database.open(transaction_manager=manager)
    try:
        for _attempt in range(ATTEMPTS):
            manager.begin()
            for store in _stores(connection.root()["Application"], key):
                store.keep_seen(taken)
            try:
                manager.get().note("When sessions were used")
                manager.commit()
                return True
            except TransientError:
                # Another instance wrote the same.
                manager.abort()
        return False
    finally:
        manager.abort()
        connection.close()


def _stores(app: Any, key: str) -> Iterator[Any]:
    for site in app.objectValues():
        if IPloneSiteRoot.providedBy(site):
            store = IAnnotations(site).get(key)
            if store is not None:
                yield store


def start_writing(database: DB, seconds: float = SECONDS) -> Event:
    """Write every so often, in a thread; set what is returned to stop it."""
    stopped = Event()

    def run() -> None:
        while not stopped.wait(seconds):
            try:
                write_seen(database)
            except Exception as error:
                # The database may be away for a while.
                logger.error("Not written who was seen: %s", type(error).__name__)

    # A thread that is no daemon would keep the process from ending.
    Thread(target=run, name="last seen", daemon=True).start()
    return stopped

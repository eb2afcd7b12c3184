"""The turn of all instances of a cluster to commit, in its PostgreSQL (`write_turns`).

A lock of the session: it ends with the connection, so an instance that dies gives it
back. Who commits for the first time shares it with others who do; who does a request
again has it alone.
"""

from . import write_turns
from collections.abc import Callable
import logging
import time
from typing import Any


logger = logging.getLogger(__name__)

RESTS = 1.0
"""Seconds in which a database that is away is not asked again."""
# The number is any: that of the tables of counts is 76.
TAKE = "SELECT pg_advisory_lock_shared(77)"
TAKE_ALONE = "SELECT pg_advisory_lock(77)"
GIVE = "SELECT pg_advisory_unlock_all()"
LOCK_NOT_AVAILABLE = "55P03"
SETTINGS = (
    "SET lock_timeout = '10s'",
    # Of an instance that hangs, or whose machine is cut off, nobody waits for ever.
    "SET idle_session_timeout = '20s'",
)


class PostgresTurn:
    """`connect` gives a connection of psycopg2. One thread at a time uses it."""

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect
        self._connection: Any = None
        self._silent = float("-inf")

    def take(self, *, alone: bool) -> None:
        """Wait for it; nothing is taken where the database cannot be asked, or others
        keep it for too long.
        """
        if time.monotonic() - self._silent < RESTS:
            return
        query, was_open = TAKE_ALONE if alone else TAKE, self._connection is not None
        # One that was idle for long has been closed.
        if not self._told(query) and was_open and self._connection is None:
            self._told(query)

    def give(self) -> None:
        if self._connection is not None:
            self._told(GIVE)

    def _told(self, query: str) -> bool:
        try:
            if self._connection is None:
                self._connection = self._opened()
            self._connection.cursor().execute(query)
        except Exception as error:
            # What it is differs by what went wrong: locked by others, away, closed.
            if getattr(error, "pgcode", None) != LOCK_NOT_AVAILABLE:
                self._drop(error)
            return False
        return True

    def _opened(self) -> Any:
        try:
            connection = self._connect()
        except Exception:
            self._silent = time.monotonic()
            raise
        connection.autocommit = True
        for setting in SETTINGS:
            connection.cursor().execute(setting)
        return connection

    def _drop(self, error: Exception) -> None:
        logger.info("No turn among instances: %s", type(error).__name__)
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


def share_turns(connect: Callable[[], Any] | None) -> None:
    """Wait for other instances, too, where the data are in PostgreSQL."""
    if connect is not None:
        write_turns.among.instances = PostgresTurn(connect)

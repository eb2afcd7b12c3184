"""Counts of all instances, in the cluster's PostgreSQL (`base/shared_counts`).

Every sender's name is digested under a key that is in none of the tables: whoever reads
them learns no address. They are not logged by the database: after it crashed, counting
begins anew, as in an instance that starts.
"""

from ..base.shared_counts import CountsAway
from ..base.shared_counts import sharing
from collections.abc import Callable
from hashlib import blake2b
import logging
from threading import Lock
import time
from typing import Any


logger = logging.getLogger(__name__)

RESTS = 1.0
"""Seconds in which a database that is away is not asked again."""
CLEARED_EACH = 500
"""Writes of an instance, after which it throws away what is over."""
# A function sees what was committed while its caller waited.
TABLES = """
CREATE UNLOGGED TABLE IF NOT EXISTS bacgiang_counts (
    sender bytea NOT NULL,
    at double precision NOT NULL,
    until double precision NOT NULL);
CREATE INDEX IF NOT EXISTS bacgiang_counts_sender ON bacgiang_counts (sender, at);
CREATE INDEX IF NOT EXISTS bacgiang_counts_until ON bacgiang_counts (until);
CREATE UNLOGGED TABLE IF NOT EXISTS bacgiang_firsts (
    sender bytea PRIMARY KEY, value text NOT NULL, until double precision NOT NULL);
CREATE OR REPLACE FUNCTION bacgiang_now() RETURNS double precision AS
    'SELECT extract(epoch FROM clock_timestamp())::double precision'
    LANGUAGE sql VOLATILE;
CREATE OR REPLACE FUNCTION bacgiang_counted(whose bytea) RETURNS bigint AS
    'SELECT count(*) FROM bacgiang_counts
     WHERE sender = whose AND until > bacgiang_now()'
    LANGUAGE sql VOLATILE;
"""
AGES = """
SELECT bacgiang_now() - at FROM bacgiang_counts
WHERE sender = %s AND until > bacgiang_now() ORDER BY at DESC LIMIT 1000
"""
ADD = """
INSERT INTO bacgiang_counts VALUES (%s, bacgiang_now(), bacgiang_now() + %s)
"""
# One after another for one sender, on all instances.
ADD_BELOW = """
WITH alone AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtext(encode(%s, 'hex'))))
INSERT INTO bacgiang_counts SELECT %s, bacgiang_now(), bacgiang_now() + %s FROM alone
WHERE bacgiang_counted(%s) < %s RETURNING 1
"""
FORGET = "DELETE FROM bacgiang_counts WHERE sender = %s"
FIRST = """
INSERT INTO bacgiang_firsts VALUES (%s, %s, bacgiang_now() + %s)
ON CONFLICT (sender) DO UPDATE SET
    value = CASE WHEN bacgiang_firsts.until < bacgiang_now()
            THEN excluded.value ELSE bacgiang_firsts.value END,
    until = CASE WHEN bacgiang_firsts.until < bacgiang_now()
            THEN excluded.until ELSE bacgiang_firsts.until END
RETURNING value
"""
OVER = (
    "DELETE FROM bacgiang_counts WHERE until < bacgiang_now()",
    "DELETE FROM bacgiang_firsts WHERE until < bacgiang_now()",
)


class PostgresCounts:
    """`connect` gives a connection of psycopg2; `secret` is the same everywhere."""

    def __init__(self, connect: Callable[[], Any], secret: bytes) -> None:
        self.secret = secret
        self._connect = connect
        self._connection: Any = None
        self._lock = Lock()
        self._silent = float("-inf")
        self._writes = 0

    def ages(self, meter: str, sender: str) -> list[float]:
        rows = self._ask(AGES, self._digest(meter, sender))
        return [float(row[0]) for row in reversed(rows)]

    def add(self, meter: str, sender: str, kept: float) -> None:
        self._ask(ADD, self._digest(meter, sender), kept)
        self._clear()

    def add_below(self, meter: str, sender: str, kept: float, most: int) -> bool:
        whose = self._digest(meter, sender)
        added = self._ask(ADD_BELOW, whose, whose, kept, whose, most)
        self._clear()
        return bool(added)

    def forget(self, meter: str, sender: str) -> None:
        whose = self._digest(meter, sender)
        self._ask(FORGET, whose)

    def first(self, meter: str, sender: str, kept: float, value: str) -> str:
        found = self._ask(FIRST, self._digest(meter, sender), value, kept)
        self._clear()
        return str(found[0][0])

    def _digest(self, meter: str, sender: str) -> bytes:
        named = f"{meter}\n{sender}".encode("utf-8", "surrogatepass")
        return blake2b(named, key=self.secret, digest_size=16).digest()

    def _clear(self) -> None:
        self._writes += 1
        if self._writes % CLEARED_EACH == 0:
            for query in OVER:
                self._ask(query)

    def _ask(self, query: str, *values: Any) -> list[Any]:
        """One statement, a transaction of its own. Raises CountsAway."""
        with self._lock:
            if time.monotonic() - self._silent < RESTS:
                raise CountsAway
            try:
                cursor = self._opened().cursor()
                cursor.execute(query, values)
                return list(cursor.fetchall()) if cursor.description else []
            except Exception as error:
                # Whatever it is: a new connection is tried in a while.
                logger.warning("Counts are not shared: %s", type(error).__name__)
                self._connection, self._silent = None, time.monotonic()
                raise CountsAway from error

    def _opened(self) -> Any:
        if self._connection is None:
            self._connection = self._connect()
            self._connection.autocommit = True
            cursor = self._connection.cursor()
            # One instance at a time makes them.
            cursor.execute("SELECT pg_advisory_lock(76)")
            try:
                cursor.execute(TABLES)
            finally:
                cursor.execute("SELECT pg_advisory_unlock(76)")
        return self._connection


def share_counts(connect: Callable[[], Any] | None, secret: str | None) -> None:
    """Count together with the other instances, where the data are in PostgreSQL.

    `secret`: in a file that all of them have.
    """
    if connect is not None and secret:
        sharing.counts = PostgresCounts(connect, secret.encode())

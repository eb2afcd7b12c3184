"""Connections to the cluster's PostgreSQL beside those in which objects are."""

from collections.abc import Callable
from typing import Any


def connecting(database: Any) -> Callable[[], Any] | None:
    """What opens one (of psycopg2); None where the data are in a file."""
    storage = getattr(database, "_mvcc_storage", None)
    adapter = getattr(storage, "_adapter", None)
    if adapter is None:
        return None

    def connect() -> Any:
        connection, _cursor = adapter.connmanager.open()
        connection.rollback()
        return connection

    return connect

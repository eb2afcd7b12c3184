"""The errors of a database behind a network that is away."""

from typing import Any


class LeftToTheFilter:
    """The view of such an error: no page of the portal can be drawn without its
    database, so the error goes on to whoever needs none of it.
    """

    # Anybody may meet one, as each other page of an error.
    __roles__ = None

    def __init__(self, context: Exception, request: Any) -> None:
        self.context, self.request = context, request

    def __call__(self) -> str:
        self.request.response.setStatus(503)
        raise self.context


def kinds() -> tuple[type[Exception], ...]:
    """The driver's, and those of its storage that are left when it was tried again;
    none where the database is a file.
    """
    try:
        from psycopg2 import InterfaceError
        from psycopg2 import OperationalError
        from relstorage.adapters.interfaces import StaleConnectionError
        from relstorage.storage.interfaces import StorageDisconnectedDuringCommit
    except ImportError:
        return ()
    return (
        InterfaceError,
        OperationalError,
        StaleConnectionError,
        StorageDisconnectedDuringCommit,
    )


def bare_kinds() -> tuple[type[Exception], ...]:
    """What the driver raises where the server ended in the middle of an answer: the
    class itself, not those below it, which tell of a fault in the question.
    """
    try:
        from psycopg2 import DatabaseError
    except ImportError:
        return ()
    return (DatabaseError,)

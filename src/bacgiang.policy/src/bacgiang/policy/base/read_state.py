"""What a connection to the database sees: of which moment, and whether it wrote."""

from typing import Any
from ZODB.utils import p64
from ZODB.utils import u64


def start_of(connection: Any) -> bytes:
    """The number of the first transaction that a connection may not see."""
    storage = connection._storage
    if hasattr(storage, "_start"):
        return bytes(storage._start)
    return bytes(p64(u64(storage.lastTransaction()) + 1))


def has_written(connection: Any) -> bool:
    """Whether what it sees is not what others see: it holds what is not committed."""
    if connection._registered_objects or connection._added:
        return True
    # Something was written, and put aside.
    return connection._savepoint_storage is not None

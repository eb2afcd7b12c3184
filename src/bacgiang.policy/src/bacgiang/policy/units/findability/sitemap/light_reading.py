"""Read much of the database and keep none of it in memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def reading_lightly(persistent: Any) -> Iterator[None]:
    """Let trees that are loaded inside go again at the end.

    What was in memory before stays: other pages need it. Without this a walk over a
    catalog of 300,000 entries would keep all of it for as long as the process lives.
    """
    cache = getattr(persistent._p_jar, "_cache", None)
    if cache is None:
        yield
        return
    before = {oid for oid, _one in cache.lru_items()}
    try:
        yield
    finally:
        loaded = [one for oid, one in cache.lru_items() if oid not in before]
        for one in loaded:
            if type(one).__module__.startswith("BTrees."):
                one._p_deactivate()

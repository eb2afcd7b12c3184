"""Which state of the catalog somebody sees, for what is kept between requests."""

from ..base.asked import rests_on
from collections.abc import Hashable
from typing import Any


def catalog_version(tool: Any) -> tuple[Hashable, ...] | None:
    """The transaction that changed the catalog last; None where the current one has.

    What a transaction has changed so far is nobody else's yet. The caller has emptied
    the queue of what is to be indexed.
    """
    counter = getattr(tool, "_counter", None)
    if counter is None or counter._p_jar is None or counter._p_changed:
        return None
    rests_on(counter)
    return (id(counter._p_jar.db()), counter._p_oid, counter._p_serial)

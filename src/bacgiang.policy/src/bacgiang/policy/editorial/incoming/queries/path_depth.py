"""How deep a query may look below a path.

The index counts from 0 to the depth that is asked for: a visitor's `path.depth` of
twenty figures would occupy a thread until the server is stopped.
"""

from Products.ExtendedPathIndex.ExtendedPathIndex import ExtendedPathIndex
from typing import Any


DEEPEST = 100
"""Deeper than any tree: asking for more finds nothing more."""

_stock = ExtendedPathIndex.query_index


def query_within_bounds(
    self: ExtendedPathIndex, record: Any, resultset: Any = None
) -> Any:
    """Answer as stock does, with depth and level brought into bounds."""
    for name in ("depth", "level", "navtree_start"):
        value = getattr(record, name, None)
        if isinstance(value, int) and abs(value) > DEEPEST:
            setattr(record, name, DEEPEST if value > 0 else -1)
    return _stock(self, record, resultset)

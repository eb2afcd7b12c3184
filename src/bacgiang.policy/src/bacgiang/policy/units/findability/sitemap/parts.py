"""Cut numbers of pages into parts, without reading all of them to count."""

from BTrees.IIBTree import IITreeSet
from collections.abc import Sequence
from math import ceil
from typing import Any


BUCKETS = 10
"""Leaves of a set in a part: each holds 60 to 120 numbers, so a part 600 to 1,200.
Protocol and search engines allow 50,000; these are read in a part of a second from a
database that was not touched before, where each page's group of translations is a read
of its own. An index may name 50,000 parts."""
SIZE = 1200


class PartsOfSet:
    """Parts of a set in the database; only the part that is asked for is read."""

    def __init__(self, numbers: Any) -> None:
        self._numbers = numbers
        self._bounds = bounds(numbers)
        self.count = ceil((len(self._bounds) + 1) / BUCKETS)

    def numbers(self, part: int) -> Sequence[int]:
        least, end = self._bound((part - 1) * BUCKETS), self._bound(part * BUCKETS)
        return self._numbers.keys(least, end, False, end is not None)

    def _bound(self, bucket: int) -> int | None:
        """Where a leaf begins; None for the first, and beyond the last."""
        inside = 0 < bucket <= len(self._bounds)
        return self._bounds[bucket - 1] if inside else None


class PartsOfList:
    """Parts of what is in memory already."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._numbers = numbers
        self.count = max(1, ceil(len(numbers) / SIZE))

    def numbers(self, part: int) -> Sequence[int]:
        return self._numbers[(part - 1) * SIZE : part * SIZE]


def bounds(tree: Any) -> list[int]:
    """Where the leaves of a set begin, the first left out.

    It is told by the nodes above the leaves; the leaves themselves are not loaded.
    """
    state = tree.__getstate__()
    if state is None or len(state) == 1:
        return []
    nodes, keys = state[0][::2], state[0][1::2]
    if not isinstance(nodes[0], IITreeSet):
        return list(keys)
    found = bounds(nodes[0])
    for key, node in zip(keys, nodes[1:], strict=True):
        found += [key, *bounds(node)]
    return found


Parts = PartsOfSet | PartsOfList
"""Parts of a sitemap, counted from one."""

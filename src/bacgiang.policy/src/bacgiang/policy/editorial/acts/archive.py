"""Gathered acts: one tree in the order of time, and who, where, on what beside it.

Only the job that gathers writes here; nobody else can meet it.
"""

from .act import Act
from .act import time_key
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Callable
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from enum import StrEnum
from persistent import Persistent


Pair = tuple[str, bytes]

FIRST_WINDOW = timedelta(minutes=1)
FEW = 200


class Index(StrEnum):
    """By what acts can be found without reading all of them."""

    ITEM = "item"
    UNIT = "unit"
    ACTOR = "actor"


class Archive(Persistent):
    """Leaves by key; for each index the pairs of value and key."""

    def __init__(self) -> None:
        self._leaves: OOBTree = OOBTree()
        self._indexes = {index.value: OOTreeSet() for index in Index}

    def __contains__(self, key: object) -> bool:
        return key in self._leaves

    def keep(self, key: str, leaf: bytes) -> None:
        self._leaves[key] = leaf
        act = Act.of_leaf(leaf)
        for index in Index:
            if value := getattr(act, index):
                self._indexes[index.value].insert((value, key))

    def first_key(self) -> str | None:
        return self._leaves.minKey() if self._leaves else None

    def between(self, low: str, high: str) -> Iterator[Pair]:
        """Key and leaf with low <= key < high, in the order of time."""
        yield from self._leaves.items(low, high, excludemax=True)

    def of(self, index: Index, value: str, low: str, high: str) -> Iterator[Pair]:
        """The same, of those acts alone that have `value`."""
        keys = self._indexes[index.value].keys((value, low), (value, high))
        for _value, key in keys:
            if key < high:
                yield key, self._leaves[key]


def newest_first(
    read: Callable[[str, str], Iterator[Pair]], start: datetime, end: datetime
) -> Iterator[Pair]:
    """What `read(low, high)` gives from `end` back to `start`, in windows of time.

    A BTree reads fast in its own order only. Windows grow while they hold little, so
    that neither a busy minute nor a quiet year is read as a whole.
    """
    span = FIRST_WINDOW
    while end > start:
        begin = end - span if span < end - start else start
        pairs = list(read(time_key(begin), time_key(end)))
        yield from reversed(pairs)
        end = begin
        if len(pairs) < FEW:
            span *= 2
        elif len(pairs) > 10 * FEW:
            span /= 2

"""Stretches of a text, in order and apart, that overlap a given one."""

from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Sequence
from typing import Protocol
from typing import TypeVar


class Stretch(Protocol):
    """Anything that begins and ends (exclusive) somewhere in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Stretch)


def overlapping(stretches: Sequence[S], start: int, end: int) -> Iterator[S]:
    """Yield those of sorted, disjoint stretches that overlap ``start`` to ``end``."""
    index = bisect_right(stretches, start, key=lambda stretch: stretch.end)
    while index < len(stretches) and stretches[index].start < end:
        yield stretches[index]
        index += 1


def gaps(stretches: Sequence[S], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what of ``start`` to ``end`` the sorted, disjoint stretches leave free."""
    for stretch in overlapping(stretches, start, end):
        if start < stretch.start:
            yield start, stretch.start
        start = stretch.end
    if start < end:
        yield start, end

"""Periods as few blocks of days, so that "on this day" asks for a handful of values.

Days are counted from ``FIRST``. A block of level k holds 2^k days, the first of them a
multiple of 2^k; a period is cut into the largest blocks that fit (at most two of each
level), and a day lies in one block of each level.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date


FIRST = date(1940, 1, 1)
LEVELS = 17
"""The largest block holds all of 2^16 days: until the year 2119."""

_ALL = 1 << (LEVELS - 1)
_SHIFT = 20


def blocks_of(start: date | None, end: date | None) -> Iterator[int]:
    """Yield the blocks of a period, ``end`` not included; None is no limit."""
    place = _number(start) if start else 0
    last = _number(end) if end else _ALL
    while place < last:
        level = LEVELS - 1
        while place % (1 << level) or place + (1 << level) > last:
            level -= 1
        yield _block(level, place)
        place += 1 << level


def blocks_around(day: date) -> list[int]:
    """Return the block of each level in which a day lies."""
    place = min(_number(day), _ALL - 1)
    return [_block(level, place) for level in range(LEVELS)]


def joined(
    periods: Iterable[tuple[date | None, date | None]],
) -> Iterator[tuple[date | None, date | None]]:
    """Yield periods, given in order, those that touch made one."""
    current: tuple[date | None, date | None] | None = None
    for start, end in periods:
        if current is not None and current[1] == start and start is not None:
            current = (current[0], end)
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current


def _number(day: date) -> int:
    return min(max((day - FIRST).days, 0), _ALL)


def _block(level: int, place: int) -> int:
    return (level << _SHIFT) + (place >> level)

"""Items put together into requests, by number and by bytes."""

from .report import ReportLine
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from typing import NamedTuple


LARGEST_REQUEST = 19_500_000
"""Bytes of all items of a request; the portal's front takes 20 MB."""


class Waiting(NamedTuple):
    """An item on its way, without its files: they stand in `body` already.

    `line` is what the report says of it, but for what the portal makes of it.
    """

    body: bytes
    line: ReportLine


class Batch(NamedTuple):
    """Items of one unit ("" for the main board); one request."""

    unit: str
    items: list[Waiting]


@dataclass
class Batches:
    """Gathers items until a request is full; never holds more than one's bytes."""

    most_items: int = 50
    largest: int = LARGEST_REQUEST
    _waiting: dict[str, list[Waiting]] = field(default_factory=dict)
    _bytes: int = 0

    def add(self, unit: str, item: Waiting) -> Iterator[Batch]:
        """Take an item in; yields what is to be sent now."""
        size = len(item.body) + 1
        if self._bytes and self._bytes + size > self.largest:
            yield from self.rest()
        mates = self._waiting.setdefault(unit, [])
        mates.append(item)
        self._bytes += size
        if len(mates) >= self.most_items:
            yield self._take(unit)

    def rest(self) -> Iterator[Batch]:
        """Everything that is still waiting."""
        for unit in tuple(self._waiting):
            yield self._take(unit)

    def _take(self, unit: str) -> Batch:
        items = self._waiting.pop(unit)
        self._bytes -= sum(len(one.body) + 1 for one in items)
        return Batch(unit, items)

"""Items put together into requests, by number and by bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
import json


LARGEST_REQUEST = 19_500_000
"""Bytes of all items of a request; the portal's front takes 20 MB."""

MOST_ITEMS = 200
"""What the portal's intake takes at once."""


@dataclass(frozen=True)
class Waiting:
    """An item on its way, without its files: they stand in `body` already."""

    source_id: str
    body: bytes
    remarks: tuple[str, ...]
    whole: bool
    sha256: str
    fingerprint: str


@dataclass(frozen=True)
class Batch:
    """Items of one unit ("" for the main board); one request."""

    unit: str
    items: tuple[Waiting, ...]

    def body(self, *, dry_run: bool, submit: bool) -> bytes:
        rest: dict[str, bool | str] = {"dry_run": dry_run, "submit": submit}
        if self.unit:
            rest["unit"] = self.unit
        items = b",".join(one.body for one in self.items)
        return b'{"items":[' + items + b"]," + json.dumps(rest).encode()[1:]

    def halves(self) -> tuple["Batch", "Batch"]:
        middle = len(self.items) // 2
        first, second = self.items[:middle], self.items[middle:]
        return Batch(self.unit, first), Batch(self.unit, second)


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
        items = tuple(self._waiting.pop(unit))
        self._bytes -= sum(len(one.body) + 1 for one in items)
        return Batch(unit, items)

"""A question whose answer is shown page by page."""

from .query_values import as_query
from dataclasses import dataclass
from dataclasses import fields
from dataclasses import replace
from typing import Any
from typing import Self


LAST = ("sort", "start")
"""What stands at the end of an address: the order of the list, and the place in it."""


@dataclass(frozen=True)
class PageQuery:
    """Empty values narrow nothing down.

    Its address can be kept and given to others: the same question, asked anew.
    """

    start: int = 0

    def address(self) -> str:
        """The question as the query of an address; "" where nothing is asked for."""
        names = (one.name for one in fields(self))
        return as_query(self, sorted(names, key=_place))

    def url(self, base: str) -> str:
        """The page at `base` with this question."""
        address = self.address()
        return f"{base}?{address}" if address else base

    def replace(self, **changes: Any) -> Self:
        """Another question, from its first page on."""
        return replace(self, **{"start": 0, **changes})


def _place(name: str) -> int:
    return LAST.index(name) + 1 if name in LAST else 0


def page_starts(start: int, size: int, total: int) -> dict[str, int]:
    """Where other pages begin: `first`, `last`, and `next` and `prev` as there are."""
    starts = {"first": 0, "last": max(0, (total - 1) // size * size)}
    if start + size < total:
        starts["next"] = start + size
    if start:
        starts["prev"] = max(0, start - size)
    return starts

"""An answer as it is kept: what is sent for it, and on what it rests."""

from .catalog_use import CatalogUse
from .commits import Commits
from .reads import as_reads
from .reads import holds_any
from .reads import Reads
from dataclasses import dataclass
from dataclasses import field
from enum import Enum
import math
from threading import Lock
from typing import Any


Headers = list[tuple[str, str]]

OVERHEAD = 8192
"""Bytes of an answer's headers and what keeps it in order, about."""

QUESTION, ROW = 1536, 4096
"""Bytes of a question with its answer, and of the columns of a record, about."""

PACKED = 4
"""How many times smaller a text is packed, about."""


class State(Enum):
    RIGHT = "right"
    DOUBTFUL = "doubtful"
    """Trees of the catalog changed that its searches used: they have to be asked."""
    WRONG = "wrong"


@dataclass(slots=True)
class Sent:
    """What goes out, in one coding."""

    headers: Headers
    body: bytes


@dataclass(slots=True)
class Grounds:
    """On what an answer rests.

    `position`: the commits it knew; `until`: the moment, in seconds of the epoch, at
    which time alone changes it; `catalogs`: what was asked, by the path of the catalog;
    `catalog_reads`: what of the catalogs that used; `reads`: every other object. Where
    they are asked again: `database`, and `site`, a path in it.
    """

    commits: Commits
    position: int
    until: float
    reads: Reads
    catalog_reads: Reads = field(default_factory=lambda: as_reads(()))
    catalogs: dict[tuple[str, ...], CatalogUse] = field(default_factory=dict)
    site: tuple[str, ...] = ()
    database: Any = None

    def state(self, now: float) -> State:
        newly = self.commits.newly_changed(self.position, self.until, now)
        if newly is None or holds_any(self.reads, newly.changed):
            return State.WRONG
        if holds_any(self.catalog_reads, newly.changed):
            return State.DOUBTFUL
        self.position = newly.position
        return State.RIGHT


FOR_GOOD = Grounds(Commits(b""), 0, math.inf, as_reads(()))
"""Those of what never changes: no commit is told of it."""


@dataclass(slots=True)
class Answer:
    """`packed` is `plain` where packing it would gain nothing, None until somebody asks
    for it packed.
    """

    etag: str
    plain: Sent
    packed: Sent | None
    grounds: Grounds
    lock: Lock = field(default_factory=Lock)
    size: int = field(init=False)
    """Bytes it takes in memory, about; the same for as long as it is kept."""

    def __post_init__(self) -> None:
        packed = 0 if self.packed is self.plain else len(self.plain.body) // PACKED
        reads = len(self.grounds.reads) + len(self.grounds.catalog_reads)
        asked = sum(
            len(use.questions) * QUESTION + len(use.columns) * ROW
            for use in self.grounds.catalogs.values()
        )
        self.size = asked + OVERHEAD + len(self.plain.body) + packed + reads * 8

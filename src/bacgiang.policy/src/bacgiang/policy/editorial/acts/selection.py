"""Which acts somebody wants to read."""

from .act import Act
from .archive import Index
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Selection:
    """Acts with start <= time < end (aware datetimes) for which everything holds.

    `unit` None means of every unit; `actors`, `kind`, `item` and `path` ask for
    nothing when empty.
    """

    start: datetime
    end: datetime
    unit: str | None = None
    actors: frozenset[str] = frozenset()
    kind: str = ""
    item: str = ""
    path: str = ""

    def index(self) -> tuple[Index, str] | None:
        """The narrowest index that can be asked."""
        if self.item:
            return Index.ITEM, self.item
        if len(self.actors) == 1:
            return Index.ACTOR, next(iter(self.actors))
        return None if self.unit is None else (Index.UNIT, self.unit)

    def may_hold(self, leaf: bytes) -> bool:
        """Whether it is worth reading the leaf: quick, and never wrong to say yes."""
        # Canonical JSON has no spaces and escapes quotation marks inside of text.
        return not self.kind or b'"kind":"%s"' % self.kind.encode() in leaf

    def holds(self, act: Act) -> bool:
        return (
            self.unit in (None, act.unit)
            and (not self.actors or act.actor in self.actors)
            and self.kind in ("", act.kind)
            and self.item in ("", act.item)
            and self.path in ("", act.path)
        )

"""Which acts somebody wants to read."""

from ...units.people.tokens.act_kinds import BY_TOKEN
from .act import Act
from .archive import Index
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Selection:
    """Acts with start <= time < end (aware datetimes) for which everything holds.

    `unit` None means of every unit; `actors`, `kind`, `item`, `path` and `token` (the
    identifier of one by which somebody acted) ask for nothing when empty.
    """

    start: datetime
    end: datetime
    unit: str | None = None
    actors: frozenset[str] = frozenset()
    kind: str = ""
    item: str = ""
    path: str = ""
    token: str = ""

    def index(self) -> tuple[Index, str] | None:
        """The narrowest index that can be asked."""
        if self.item:
            return Index.ITEM, self.item
        if len(self.actors) == 1:
            return Index.ACTOR, next(iter(self.actors))
        return None if self.unit is None else (Index.UNIT, self.unit)

    def held(self, leaf: bytes) -> Iterator[Act]:
        """The act of a leaf, when it is among those that are wanted."""
        # Quick: canonical JSON has no spaces and escapes quotation marks inside text.
        if self.kind and b'"kind":"%s"' % self.kind.encode() not in leaf:
            return
        act = Act.of_leaf(leaf)
        if self.holds(act):
            yield act

    def holds(self, act: Act) -> bool:
        return (
            self.unit in (None, act.unit)
            and (not self.actors or act.actor in self.actors)
            and self.kind in ("", act.kind)
            and self.item in ("", act.item)
            and self.path in ("", act.path)
            and self.token in ("", act.details.get(BY_TOKEN))
        )

"""What an alignment says."""

from bacgiang.policy.law.tree import Provision
from dataclasses import dataclass
from enum import StrEnum


class PairKind(StrEnum):
    """How two provisions that belong together differ.

    ``moved``: the same words under another number or in another place. ``changed``:
    other words, wherever they stand. ``added`` and ``removed`` have one side alone.
    """

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    ADDED = "added"
    REMOVED = "removed"


class DifferenceKind(StrEnum):
    """Whether a stretch of text stands on both sides, or on one.

    ``moved-away`` is a sentence of the old text that the new one has elsewhere, and
    ``moved-here`` one of the new text that the old one had elsewhere.
    """

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"
    MOVED_AWAY = "moved-away"
    MOVED_HERE = "moved-here"


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of text; paragraphs are parted by line feeds."""

    kind: DifferenceKind
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A provision of the old text and the one of the new text that it became.

    Its own text alone is compared (heading, text, wrap-up): what is below it stands in
    pairs of its own. ``differences`` are of changed text, and leave out the number; of
    text added or removed only where sentences of it moved. ``is_moved`` is true of
    changed provisions that moved, too.

    ``kin`` is the eId of a provision of the other side that holds the words of one that
    was added or removed: it was split off from there, or merged into it. Empty where
    there is none.
    """

    kind: PairKind
    old: Provision | None
    new: Provision | None
    differences: tuple[Difference, ...] = ()
    is_moved: bool = False
    kin: str = ""

    @property
    def shown(self) -> Provision:
        """The provision of the new text, or of the old one where there is no new."""
        shown = self.new or self.old
        if shown is None:
            raise ValueError("a pair has at least one side")
        return shown

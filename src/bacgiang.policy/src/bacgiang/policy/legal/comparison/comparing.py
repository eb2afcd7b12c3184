"""Two records side by side: the older on the left, the newer on the right."""

from ...law import alignment
from ..documents.official_document import OfficialDocument
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True)
class Comparison:
    """The records in order of their days, and their provisions in pairs.

    Of two of one day the one that was asked for first is the newer: a working copy is
    compared with what it was made of.
    """

    old: OfficialDocument
    new: OfficialDocument
    pairs: tuple[alignment.Pair, ...]

    @property
    def counts(self) -> dict[alignment.PairKind, int]:
        """How many pairs are of each kind, in the order of the kinds."""
        counted = Counter(pair.kind for pair in self.pairs)
        return {kind: counted[kind] for kind in alignment.PairKind if counted[kind]}

    def runs(self) -> Iterator[tuple[bool, list[alignment.Pair]]]:
        """The pairs in their order, those that are the same in runs of their own."""
        for same, run in groupby(
            self.pairs, key=lambda pair: pair.kind is alignment.PairKind.SAME
        ):
            yield same, list(run)


def compare(document: OfficialDocument, other: OfficialDocument) -> Comparison:
    """Both have a text; the caller has asked `other_document`."""
    older = other.issue_date <= document.issue_date
    old, new = (other, document) if older else (document, other)
    assert old.structure is not None and new.structure is not None
    return Comparison(old, new, alignment.align(old.structure.tree, new.structure.tree))

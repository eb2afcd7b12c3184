"""How much one document may say of others: each look at either end reads all of it."""

from ...law.citations.objects import Extent
from .relation import End
from .relation import Relation
from collections import Counter
from collections.abc import Iterable


MOST = 1_000
MOST_OF_ONE = 300
"""Of one other document: the law that amended the Land Law in most places had 212."""
MOST_OF_ALL_OF_ONE = 3
"""Of all of it, but for exceptions: each is asked about each of its provisions."""
_ALL = frozenset({Extent.WHOLE.value, Extent.ATTACHED.value})


class Said:
    """What a document says of others, counted."""

    def __init__(self, known: Iterable[Relation] = ()) -> None:
        self._number = 0
        self._of: Counter[tuple[str, bool]] = Counter()
        for one in known:
            self._count(one)

    def takes(self, relation: Relation) -> bool:
        """Whether one more is within bounds; it is counted then."""
        is_of_all, named = relation.extent in _ALL, _name(relation.target)
        of_all = self._of[named, True]
        if self._number >= MOST or of_all + self._of[named, False] >= MOST_OF_ONE:
            return False
        if is_of_all and of_all >= MOST_OF_ALL_OF_ONE:
            return False
        self._count(relation)
        return True

    def _count(self, relation: Relation) -> None:
        self._number += 1
        self._of[_name(relation.target), relation.extent in _ALL] += 1


def _name(end: End) -> str:
    return end.uid or str(end.identity.key)

"""How like two provisions are, and which of many are worth comparing."""

from bacgiang.policy.law.alignment.nodes import Node
from collections import Counter
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Sequence


# Words in a row that stand in more provisions than this are formulas of law and tell
# nothing ("theo quy định của pháp luật").
_COMMON = 12
_CANDIDATES = 6


def likeness(old: Node, new: Node) -> float:
    """Share of their words that two provisions have in common, 0 to 1."""
    total = len(old.words) + len(new.words)
    return 2 * (old.counted & new.counted).total() / total if total else 1.0


def contained(part: Node, whole: Node) -> float:
    """Share of the three-word rows of ``part`` that stand in ``whole``, 0 to 1."""
    if not part.shingles:
        return 0.0
    return len(part.shingles & whole.shingles) / len(part.shingles)


class Candidates:
    """Finds, for a provision, the few others that share rare rows of words with it."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        self._holders: dict[int, list[int]] = defaultdict(list)
        for index, node in enumerate(nodes):
            for shingle in node.shingles:
                self._holders[shingle].append(index)

    def of(self, node: Node) -> Iterator[Node]:
        """The likeliest first, at most six."""
        votes: Counter[int] = Counter()
        for shingle in node.shingles:
            holders = self._holders.get(shingle, ())
            if len(holders) <= _COMMON:
                votes.update(holders)
        ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
        return (self._nodes[index] for index, _count in ranked[:_CANDIDATES])

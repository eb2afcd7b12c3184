"""What became of each provision, once it is known which follows from which."""

from ...law.alignment.nodes import Node
from .links import LinkKind
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass


def ancestors(node: Node) -> Iterator[Node]:
    """What a provision stands in, the nearest first."""
    while node.parent is not None:
        node = node.parent
        yield node


@dataclass(frozen=True)
class Fate:
    """`olds`: identities in the old text; `news`: provisions of the new one.

    `is_edited`: the words of the one that goes on differ; told of one to one only.
    """

    kind: LinkKind
    olds: tuple[str, ...] = ()
    news: tuple[Node, ...] = ()
    is_edited: bool = False


class Fates:
    """The provisions of two texts, and which follow from which.

    `origins`: by eId in the new text, identities in the old one.
    """

    def __init__(
        self,
        olds: Sequence[Node],
        news: Sequence[Node],
        origins: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.olds = {one.provision.wid: one for one in olds}
        self.news = news
        self._origins = origins
        self.successors: dict[str, list[Node]] = defaultdict(list)
        for node in news:
            for wid in self.of(node):
                self.successors[wid].append(node)

    def of(self, node: Node) -> tuple[str, ...]:
        """What a provision of the new text follows from, the main one first."""
        return self._origins.get(node.provision.eid, ())

    def __iter__(self) -> Iterator[Fate]:
        """Every provision of both, in the order of the new text; dropped ones last."""
        split: set[str] = set()
        for node in self.news:
            olds = self.of(node)
            if not olds:
                yield Fate(LinkKind.NEW, (), (node,))
            elif len(olds) > 1:
                yield Fate(LinkKind.MERGED, olds, (node,))
            elif len(self.successors[olds[0]]) == 1:
                yield self._followed(self.olds[olds[0]], node)
            elif olds[0] not in split:
                split.add(olds[0])
                yield Fate(LinkKind.SPLIT, olds, tuple(self.successors[olds[0]]))
        for wid in self.olds:
            if not self.successors[wid]:
                yield Fate(LinkKind.DROPPED, (wid,))

    def _followed(self, old: Node, new: Node) -> Fate:
        is_edited = old.own_key != new.own_key
        kind = LinkKind.EDITED if is_edited else LinkKind.KEPT
        if self._has_moved(old, new):
            kind = LinkKind.MOVED
        return Fate(kind, (old.provision.wid,), (new,), is_edited)

    def _has_moved(self, old: Node, new: Node) -> bool:
        """Whether it has another number, or stands in another provision than before.

        A chapter put around articles, or taken away, moves none of them.
        """
        if old.number != new.number or old.root != new.root:
            return True
        olds = (one for one in ancestors(old) if self.successors[one.provision.wid])
        before, after = next(olds, None), next(filter(self.of, ancestors(new)), None)
        if before is None or after is None:
            return before is not after
        return before.provision.wid not in self.of(after)

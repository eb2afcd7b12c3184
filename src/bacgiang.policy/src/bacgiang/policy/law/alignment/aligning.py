"""Two texts aligned, provision by provision."""

from bacgiang.policy.law.alignment.likeness import Candidates
from bacgiang.policy.law.alignment.likeness import contained
from bacgiang.policy.law.alignment.matching import Matching
from bacgiang.policy.law.alignment.moved_sentences import moved_sentences
from bacgiang.policy.law.alignment.moved_sentences import Sides
from bacgiang.policy.law.alignment.nodes import Node
from bacgiang.policy.law.alignment.nodes import nodes_of
from bacgiang.policy.law.alignment.pairs import Difference
from bacgiang.policy.law.alignment.pairs import DifferenceKind
from bacgiang.policy.law.alignment.pairs import Pair
from bacgiang.policy.law.alignment.pairs import PairKind
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.text.matching import Work
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from functools import cached_property


# Share of a provision's rows of words that another holds, from which on the one is said
# to come from the other.
_KIN = 0.6
MOST_WORK = 5_000_000
"""Pairs of equal words that are looked at in all provisions together, about a second's;
what is compared after that is told as replaced whole."""

Paired = tuple[Pair, Node | None, Node | None]


def align(old: LegalText, new: LegalText) -> tuple[Pair, ...]:
    """Return the provisions of two texts in pairs, in the order of the new text.

    Each provision of either text stands in exactly one pair, those of attachments too;
    a removed one stands after what came before it in the old text. Head, grounds and
    closing are no provisions and are not compared.
    """
    olds, news = nodes_of(old), nodes_of(new)
    matching = Matching(olds, news)
    matching.find()
    return tuple(_with_differences(list(_in_order(olds, news, matching))))


def _with_differences(paired: Sequence[Paired]) -> Iterator[Pair]:
    """Yield the pairs with what differs; a sentence that moved is told as such."""
    alike, work = (PairKind.SAME, PairKind.MOVED), Work(MOST_WORK)
    sides = {
        place: Sides(old.own_text if old else "", new.own_text if new else "", work)
        for place, (pair, old, new) in enumerate(paired)
        if pair.kind not in alike
    }
    moved = moved_sentences(list(sides.values()))
    for place, (pair, _old, _new) in enumerate(paired):
        said = sides[place].differences(moved) if place in sides else ()
        whole = pair.kind is not PairKind.CHANGED and len(_kinds(said) - _ONE_SIDE) == 0
        yield pair if whole else replace(pair, differences=said)


_ONE_SIDE = {DifferenceKind.DELETED, DifferenceKind.INSERTED}


def _kinds(said: Iterable[Difference]) -> set[DifferenceKind]:
    return {one.kind for one in said}


def _in_order(
    olds: Sequence[Node], news: Sequence[Node], matching: Matching
) -> Iterator[Paired]:
    among_olds, among_news = _Kin(olds), _Kin(news)
    removed: dict[int, list[Node]] = defaultdict(list)
    last = -1
    for node in olds:
        if node in matching.new_of:
            last = matching.new_of[node].position
        else:
            removed[last].append(node)

    def ended(position: int) -> Iterator[Paired]:
        for node in removed.get(position, ()):
            kin = among_news.of(node)
            yield Pair(PairKind.REMOVED, node.provision, None, kin=kin), node, None

    yield from ended(-1)
    for position, node in enumerate(news):
        if node in matching.old_of:
            before = matching.old_of[node]
            yield _pair(before, node, matching), before, node
        else:
            kin = among_olds.of(node)
            yield Pair(PairKind.ADDED, None, node.provision, kin=kin), None, node
        yield from ended(position)


def _pair(old: Node, new: Node, matching: Matching) -> Pair:
    moved = _has_moved(old, new, matching)
    if old.own_key == new.own_key:
        kind = PairKind.MOVED if moved else PairKind.SAME
    else:
        kind = PairKind.CHANGED
    return Pair(kind, old.provision, new.provision, is_moved=moved)


def _has_moved(old: Node, new: Node, matching: Matching) -> bool:
    """Whether it has another number, or stands in what is not the same as before.

    Clauses of an article that moved stay where they are: in their article. A chapter
    put around articles, or taken away, moves none of them.
    """
    if old.number != new.number or old.root != new.root:
        return True
    before, after = old.parent, new.parent
    while before is not None and before not in matching.new_of:
        before = before.parent
    while after is not None and after not in matching.old_of:
        after = after.parent
    return (matching.new_of[before] if before else None) is not after


@dataclass
class _Kin:
    """Finds what holds the words of a provision that has no pair."""

    nodes: Sequence[Node]

    @cached_property
    def _candidates(self) -> Candidates:
        return Candidates(self.nodes)

    def of(self, node: Node) -> str:
        likeliest = max(
            self._candidates.of(node),
            key=lambda one: (contained(node, one), -len(one.words)),
            default=None,
        )
        if likeliest is None or contained(node, likeliest) < _KIN:
            return ""
        return likeliest.provision.eid

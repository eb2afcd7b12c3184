"""Which provision of the old text is which of the new.

From the surest sign to the weakest: an identity that was carried over; the same words
in the same place; an article's number, heading and first clause, whatever became of the
rest; the same words in one other place; then, below provisions that belong
together, the same words, like words, the same number; and last like words anywhere.
"""

from bacgiang.policy.law.alignment.likeness import Candidates
from bacgiang.policy.law.alignment.likeness import likeness
from bacgiang.policy.law.alignment.nodes import Node
from bacgiang.policy.law.alignment.nodes import roots
from bacgiang.policy.law.tree import Level
from collections import defaultdict
from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from operator import attrgetter
from typing import TypeVar


_Key = TypeVar("_Key", bound=Hashable)

# Share of words in common from which on two provisions are held to be one.
_LIKE = 0.6
# The same, where the number is the same too.
_LIKE_AND_NUMBERED = 0.3
# Fewer words than these stand in many places by chance.
_TELLING_WORDS = 8
_HOLDING = frozenset({Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION})
# Up to so many pairs each is compared with each.
_EACH_WITH_EACH = 900


_root = attrgetter("root")
_wid = attrgetter("provision.wid")
_said = attrgetter("whole_key")


class Matching:
    """The pairs found so far."""

    def __init__(self, olds: Sequence[Node], news: Sequence[Node]) -> None:
        self._olds, self._news = olds, news
        self.new_of: dict[Node, Node] = {}
        self.old_of: dict[Node, Node] = {}

    def find(self) -> None:
        """Find all pairs."""
        self._carried()
        self._in_place()
        self._kept()
        self._unique()
        self._below_all()
        self._anywhere()

    def _pair(self, old: Node, new: Node) -> bool:
        if old in self.new_of or new in self.old_of:
            return False
        self.new_of[old], self.old_of[new] = new, old
        return True

    def _free_olds(self, nodes: Iterable[Node]) -> list[Node]:
        return [node for node in nodes if node not in self.new_of]

    def _free_news(self, nodes: Iterable[Node]) -> list[Node]:
        return [node for node in nodes if node not in self.old_of]

    def _carried(self) -> None:
        """A wId that differs from an eId was kept on purpose, and is believed."""
        for old, new in _one_to_one(self._olds, self._news, _wid):
            kept = any(one.provision.wid != one.provision.eid for one in (old, new))
            if kept and old.provision.level is new.provision.level:
                self._pair(old, new)

    def _in_place(self) -> None:
        for old, new in _one_to_one(self._olds, self._news, _wid):
            same_number = old.provision.num == new.provision.num
            if same_number and old.whole_key == new.whole_key:
                self._pair(old, new)

    def _kept(self) -> None:
        """An article that begins as before is the one it was, though it was split."""
        olds = self._free_olds(_at(Level.ARTICLE, self._olds))
        news = self._free_news(_at(Level.ARTICLE, self._news))
        for old, new in _one_to_one(olds, news, _beginning):
            self._pair(old, new)

    def _unique(self) -> None:
        """The same words that stand once in each text."""
        olds = _telling(self._free_olds(self._olds))
        news = _telling(self._free_news(self._news))
        for old, new in _one_to_one(olds, news, _said):
            self._pair(old, new)

    def _below_all(self) -> None:
        """Go down from the tops of both texts through all that belongs together."""
        tops = _grouped(roots(self._news), _root)
        for root, members in _grouped(roots(self._olds), _root).items():
            self._siblings(members, tops.get(root, []))
        for old in self._olds:
            # Parents stand before their children: each level is done when it is used.
            if old in self.new_of:
                self._siblings(old.children, self.new_of[old].children)

    def _siblings(self, olds: Sequence[Node], news: Sequence[Node]) -> None:
        olds, news = self._free_olds(olds), self._free_news(news)
        if not olds or not news:
            return
        self._in_turn(olds, news, lambda node: (node.number, node.whole_key))
        self._in_turn(olds, news, _said)
        for key in (_numbered_heading, _heading):
            self._in_turn(_holders(olds), _holders(news), key)
        self._alike(self._free_olds(olds), self._free_news(news))
        self._numbered(self._free_olds(olds), self._free_news(news))

    def _in_turn(
        self,
        olds: Iterable[Node],
        news: Iterable[Node],
        key: Callable[[Node], Hashable],
    ) -> None:
        """Pair what has the same key, the first with the first."""
        waiting = _grouped(reversed(self._free_news(news)), key)
        for old in self._free_olds(olds):
            found = waiting.get(key(old))
            if found:
                self._pair(old, found.pop())

    def _alike(self, olds: Sequence[Node], news: Sequence[Node]) -> None:
        """Pair what is like, the likest first; of equally like ones the nearest."""
        scored = sorted(
            (-likeness(old, new), abs(_place(old) - _place(new)), old.position, index)
            for old, index, new in _compared(olds, news)
        )
        old_at = {old.position: old for old in olds}
        for score, _far, position, index in scored:
            if -score >= _LIKE:
                self._pair(old_at[position], news[index])

    def _numbered(self, olds: Sequence[Node], news: Sequence[Node]) -> None:
        """Pair what has the same level and number and is not wholly different."""
        by_number = {_place_name(new): new for new in reversed(news)}
        for old in olds:
            new = by_number.get(_place_name(old))
            if new is not None and likeness(old, new) >= _LIKE_AND_NUMBERED:
                self._pair(old, new)

    def _anywhere(self) -> None:
        """What is left, whatever it stood below; larger provisions first."""
        for level in Level:
            olds = self._free_olds(_at(level, self._olds))
            news = self._free_news(_at(level, self._news))
            if not olds or not news:
                continue
            self._alike(_telling(olds), _telling(news))
            if level is Level.ARTICLE:
                self._numbered(self._free_olds(olds), self._free_news(news))
            for old in olds:
                if old in self.new_of:
                    self._below(old)

    def _below(self, old: Node) -> None:
        self._siblings(old.children, self.new_of[old].children)
        for child in old.children:
            if child in self.new_of:
                self._below(child)


def _compared(
    olds: Sequence[Node], news: Sequence[Node]
) -> Iterator[tuple[Node, int, Node]]:
    """Yield what is worth comparing: all, or, of many, those with rows in common."""
    few = len(olds) * len(news) <= _EACH_WITH_EACH
    known = None if few else Candidates(news)
    index_of = {new: index for index, new in enumerate(news)}
    for old in olds:
        for new in known.of(old) if known else news:
            if old.provision.level is new.provision.level:
                yield old, index_of[new], new


def _one_to_one(
    olds: Iterable[Node], news: Iterable[Node], key: Callable[[Node], str]
) -> Iterator[tuple[Node, Node]]:
    """Yield pairs with a key that each side has once."""
    singles = _singles(news, key)
    for value, old in _singles(olds, key).items():
        if value and value in singles:
            yield old, singles[value]


def _singles(nodes: Iterable[Node], key: Callable[[Node], str]) -> dict[str, Node]:
    groups = _grouped(nodes, key)
    return {value: some[0] for value, some in groups.items() if len(some) == 1}


def _grouped(
    nodes: Iterable[Node], key: Callable[[Node], _Key]
) -> dict[_Key, list[Node]]:
    found: dict[_Key, list[Node]] = defaultdict(list)
    for node in nodes:
        found[key(node)].append(node)
    return found


def _at(level: Level, nodes: Iterable[Node]) -> Iterator[Node]:
    return (node for node in nodes if node.provision.level is level)


def _holders(nodes: Iterable[Node]) -> list[Node]:
    """What only holds articles: its heading says who it is, not what it holds."""
    return [node for node in nodes if node.provision.level in _HOLDING and node.own_key]


def _beginning(node: Node) -> str:
    """Number, heading and first clause of an article; empty where it has no heading."""
    said = node.provision
    if not said.heading:
        return ""
    first = node.children[0].whole_key if node.children else ""
    text = said.intro[0].text if said.intro else ""
    heading = said.heading.casefold()
    return f"{node.root} {node.number} {heading}\n{text}\n{first}"


def _heading(node: Node) -> Hashable:
    return node.provision.level, node.own_key.casefold()


def _numbered_heading(node: Node) -> Hashable:
    return node.number, _heading(node)


def _telling(nodes: Iterable[Node]) -> list[Node]:
    return [node for node in nodes if len(node.words) >= _TELLING_WORDS]


def _place(node: Node) -> int:
    """Where a provision stands in what holds it, counted from there."""
    return node.position - (node.parent.position if node.parent else 0)


def _place_name(node: Node) -> tuple[str, Level, str]:
    return node.root, node.provision.level, node.number

"""What a text cites, as ``ref``; made when a text is handed out, as it is known then.

A stored text has none: the documents it names come and go.
"""

from bacgiang.policy.law.akn.characters import marked
from bacgiang.policy.law.akn.names import AKN
from bacgiang.policy.law.tree import Block
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from lxml import etree


@dataclass(frozen=True, slots=True)
class Cited:
    """``text[start:end]`` cites what has the address ``href``."""

    start: int
    end: int
    href: str


Citing = Callable[[str, Block], Iterable[Cited]]
"""The eId in which a block stands ("" for none) and the block in; what it cites out, in
order and disjoint.
"""

Found = Callable[[Block], Iterable[Cited]]
"""The same for the blocks of one provision."""


def cites_nothing(eid: str, block: Block) -> Iterable[Cited]:
    """The citations of a text that is kept."""
    return ()


def with_references(
    text: str, found: Iterable[Cited], start: int = 0, end: int | None = None
) -> Iterator[str | etree._Element]:
    """Yield a stretch of a text as content, what is cited wholly within as ``ref``."""
    place, last = start, len(text) if end is None else end
    for one in found:
        if place <= one.start and one.end <= last:
            yield from marked(text[place : one.start])
            yield AKN.ref({"href": one.href}, *marked(text[one.start : one.end]))
            place = one.end
    yield from marked(text[place:last])

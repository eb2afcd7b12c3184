"""Provisions as the alignment looks at them."""

from bacgiang.policy.law.identity import number_of
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.law.tree import provision_pieces
from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from functools import cached_property
import re


_WORD = re.compile(r"\w+")


@dataclass(eq=False)
class Node:
    """A provision in its place; nodes are compared by who they are, not what they say.

    ``root`` is the eId of the attachment it stands in, empty for the document itself;
    ``position`` counts all provisions of the text.
    """

    provision: Provision
    parent: "Node | None"
    root: str
    position: int
    children: list["Node"] = field(default_factory=list)

    @cached_property
    def number(self) -> str:
        return number_of(self.provision.num).casefold()

    @cached_property
    def own_text(self) -> str:
        """Heading and text without number and children, a line each."""
        said = self.provision
        blocks = (*said.intro, *said.wrap_up)
        lines = [said.heading, *(block.text for block in blocks)]
        return "\n".join(line for line in lines if line)

    @cached_property
    def own_key(self) -> str:
        return " ".join(self.own_text.split())

    @cached_property
    def whole_key(self) -> str:
        """All that the provision says but its own number, with the level."""
        _own, *said = provision_pieces(self.provision)
        return f"{self.provision.level} {' '.join(' '.join(said).split())}"

    @cached_property
    def words(self) -> list[str]:
        return _WORD.findall(self.whole_key.casefold())[1:]

    @cached_property
    def counted(self) -> Counter[str]:
        return Counter(self.words)

    @cached_property
    def shingles(self) -> frozenset[int]:
        """Three words in a row: what two provisions that say the same share.

        Their hashes stand for them: numbers are kept and compared faster.
        """
        words = self.words
        return frozenset(map(hash, zip(words, words[1:], words[2:], strict=False)))


def nodes_of(text: LegalText) -> list[Node]:
    """All provisions of a text as nodes, in its order."""
    found: list[Node] = []

    def add(provision: Provision, parent: Node | None, root: str) -> Node:
        node = Node(provision, parent, root, len(found))
        found.append(node)
        node.children = [add(child, node, root) for child in provision.children]
        return node

    for count, part in enumerate((text, *text.attachments)):
        eid = part.eid or f"att_{count}" if isinstance(part, Attachment) else ""
        for provision in part.body:
            add(provision, None, eid)
    return found


def roots(nodes: Iterable[Node]) -> Iterator[Node]:
    return (node for node in nodes if node.parent is None)

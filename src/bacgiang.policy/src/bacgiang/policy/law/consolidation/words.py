"""Words of a provision replaced, struck, or put in, wherever in it they stand."""

from bacgiang.policy.law.consolidation.bounds import Room
from bacgiang.policy.law.consolidation.operations import Obstacle
from bacgiang.policy.law.consolidation.operations import Operation
from bacgiang.policy.law.consolidation.operations import OperationKind
from bacgiang.policy.law.consolidation.phrases import occurrences
from bacgiang.policy.law.consolidation.places import Hindered
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.law.tree import provision_pieces
from collections.abc import Callable
from dataclasses import replace
import re


_PUNCTUATION = ",.;:)"


def reworded(
    provision: Provision, operation: Operation, put: str, room: Room
) -> Provision:
    """Return a provision with its words changed. Raises Hindered.

    To replace or strike words means all of them in the provision; where to put words
    in must be one place. ``put`` stands for the new words (``Marks``).
    """
    pieces = list(provision_pieces(provision))[1:]
    count = sum(len(list(occurrences(one, operation.words))) for one in pieces)
    if not count:
        raise Hindered(Obstacle.WORDS_NOT_FOUND)
    if count > 1 and operation.kind is OperationKind.INSERT_WORDS:
        raise Hindered(Obstacle.WORDS_SEVERAL_TIMES)
    room.put(count, operation.new)
    return rewritten(provision, lambda text: _text(text, operation, put))


class Marks:
    """Stand for new words while the orders of one document are carried out.

    What one order puts in, another of the same document does not mean: “huyện” to “xã”
    and “xã” to “phường” make no district a ward.
    """

    def __init__(self) -> None:
        self._words: list[str] = []

    def mark(self, words: str) -> str:
        """Return what stands for words until they are written out."""
        if not words:
            return ""
        self._words.append(words)
        return f"\ue000{len(self._words) - 1}\ue001"

    def written(self, text: str) -> str:
        """Return a text with the words in place of what stands for them."""
        return _MARK.sub(lambda match: self._words[int(match[1])], text)

    def __bool__(self) -> bool:
        return bool(self._words)


_MARK = re.compile("\ue000(\\d+)\ue001")


def rewritten(provision: Provision, write: Callable[[str], str]) -> Provision:
    """Return a provision with everything it says, but numbers, written anew."""
    return replace(
        provision,
        heading=write(provision.heading),
        intro=tuple(_block(one, write) for one in provision.intro),
        children=tuple(rewritten(one, write) for one in provision.children),
        wrap_up=tuple(_block(one, write) for one in provision.wrap_up),
    )


def _block(block: Block, write: Callable[[str], str]) -> Block:
    if block.kind is BlockKind.FURNITURE:
        return block
    said = write(block.text)
    # Spans say where in the old words something stands.
    return block if said == block.text else Block(said, block.kind)


def _text(text: str, operation: Operation, put: str) -> str:
    said, place = [], 0
    for start, end in occurrences(text, operation.words):
        said += [text[place:start], _put(text[start:end], operation, put)]
        place = end
    if not said:
        return text
    joined = "".join([*said, text[place:]])
    if operation.kind is OperationKind.DELETE_WORDS:
        joined = re.sub(r"\s+(?=[,.;:)])|(?<=\()\s+", "", joined)
    return " ".join(joined.split())


def _put(found: str, operation: Operation, put: str) -> str:
    if operation.kind is not OperationKind.INSERT_WORDS:
        return put
    if operation.before:
        return f"{put}{'' if found[:1] in _PUNCTUATION else ' '}{found}"
    return f"{found}{'' if operation.new[:1] in _PUNCTUATION else ' '}{put}"

"""Words of a provision replaced, struck, or put in, wherever in it they stand."""

from bacgiang.policy.law.consolidation.operations import Obstacle
from bacgiang.policy.law.consolidation.operations import Operation
from bacgiang.policy.law.consolidation.operations import OperationKind
from bacgiang.policy.law.consolidation.phrases import occurrences
from bacgiang.policy.law.consolidation.places import Hindered
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.law.tree import provision_pieces
from dataclasses import replace
import re


_PUNCTUATION = ",.;:)"


def reworded(provision: Provision, operation: Operation) -> Provision:
    """Return a provision with its words changed. Raises Hindered.

    To replace or strike words means all of them in the provision; where to put words
    in must be one place.
    """
    pieces = list(provision_pieces(provision))[1:]
    count = sum(len(list(occurrences(one, operation.words))) for one in pieces)
    if not count:
        raise Hindered(Obstacle.WORDS_NOT_FOUND)
    if count > 1 and operation.kind is OperationKind.INSERT_WORDS:
        raise Hindered(Obstacle.WORDS_SEVERAL_TIMES)
    return _provision(provision, operation)


def _provision(provision: Provision, operation: Operation) -> Provision:
    return replace(
        provision,
        heading=_text(provision.heading, operation),
        intro=tuple(_block(one, operation) for one in provision.intro),
        children=tuple(_provision(one, operation) for one in provision.children),
        wrap_up=tuple(_block(one, operation) for one in provision.wrap_up),
    )


def _block(block: Block, operation: Operation) -> Block:
    if block.kind is BlockKind.FURNITURE:
        return block
    said = _text(block.text, operation)
    # Spans say where in the old words something stands.
    return block if said == block.text else Block(said, block.kind)


def _text(text: str, operation: Operation) -> str:
    said, place = [], 0
    for start, end in occurrences(text, operation.words):
        said += [text[place:start], _put(text[start:end], operation)]
        place = end
    if not said:
        return text
    joined = "".join([*said, text[place:]])
    if operation.kind is OperationKind.DELETE_WORDS:
        joined = re.sub(r"\s+(?=[,.;:)])|(?<=\()\s+", "", joined)
    return " ".join(joined.split())


def _put(found: str, operation: Operation) -> str:
    if operation.kind is not OperationKind.INSERT_WORDS:
        return operation.new
    first, second = (
        (operation.new, found) if operation.before else (found, operation.new)
    )
    return first + ("" if second[:1] in _PUNCTUATION else " ") + second

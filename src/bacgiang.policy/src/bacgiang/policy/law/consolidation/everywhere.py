"""Words changed wherever they stand in a document."""

from bacgiang.policy.law.consolidation.bounds import Room
from bacgiang.policy.law.consolidation.operations import Obstacle
from bacgiang.policy.law.consolidation.operations import Operation
from bacgiang.policy.law.consolidation.operations import OperationKind
from bacgiang.policy.law.consolidation.operations import Throughout
from bacgiang.policy.law.consolidation.phrases import occurrences
from bacgiang.policy.law.consolidation.places import Hindered
from bacgiang.policy.law.consolidation.words import reworded
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.law.tree import provision_pieces
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace


def reworded_everywhere(
    text: LegalText, operation: Operation, put: str, room: Room
) -> tuple[LegalText, tuple[str, ...]]:
    """Return the text with its words changed, and where. Raises Hindered.

    Where an order does not say that what is attached is meant, too, and words stand in
    more than one of them, which are meant is not clear.
    """
    room.look_through(text)
    attached = bool(operation.document and operation.document.attached)
    of_body = not attached and any(_stand_in(one, operation) for one in text.body)
    of_attached = [one for one in text.attachments if _holds(one, operation)]
    if not of_body and not of_attached:
        raise Hindered(Obstacle.WORDS_NOT_FOUND)
    if operation.kind is OperationKind.INSERT_WORDS:
        raise Hindered(Obstacle.NO_PLACE)
    if operation.throughout is Throughout.DOCUMENT and of_body + len(of_attached) > 1:
        raise Hindered(Obstacle.SEVERAL_PROVISIONS)
    changed: list[str] = []
    body = _all(text.body, operation, put, room, changed) if of_body else text.body
    attachments = tuple(
        _attachment(one, operation, put, room, changed) if one in of_attached else one
        for one in text.attachments
    )
    return replace(text, body=body, attachments=attachments), tuple(changed)


def _attachment(
    one: Attachment, operation: Operation, put: str, room: Room, changed: list[str]
) -> Attachment:
    head = Provision(Level.UNNUMBERED, intro=one.preface)
    preface = one.preface
    if _stand_in(head, operation):
        preface = reworded(head, operation, put, room).intro
        changed.append(one.eid)
    return replace(
        one, preface=preface, body=_all(one.body, operation, put, room, changed)
    )


def _all(
    provisions: Iterable[Provision],
    operation: Operation,
    put: str,
    room: Room,
    changed: list[str],
) -> tuple[Provision, ...]:
    return tuple(_one(one, operation, put, room, changed) for one in provisions)


def _one(
    provision: Provision,
    operation: Operation,
    put: str,
    room: Room,
    changed: list[str],
) -> Provision:
    """Told of the smallest provisions whose own words these are."""
    bare = replace(provision, children=())
    own = bare
    if _stand_in(bare, operation):
        own = reworded(bare, operation, put, room)
        changed.append(provision.eid)
    return replace(
        own, children=_all(provision.children, operation, put, room, changed)
    )


def _holds(one: Attachment, operation: Operation) -> bool:
    whole = Provision(Level.UNNUMBERED, intro=one.preface, children=one.body)
    return _stand_in(whole, operation)


def _stand_in(provision: Provision, operation: Operation) -> bool:
    pieces: Iterator[str] = iter(provision_pieces(provision))
    next(pieces)
    return any(next(occurrences(one, operation.words), None) for one in pieces)

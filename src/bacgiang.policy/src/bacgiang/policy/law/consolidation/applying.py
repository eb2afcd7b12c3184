"""Operations done to a text, in the order of their days."""

from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.consolidation.everywhere import reworded_everywhere
from bacgiang.policy.law.consolidation.operations import Change
from bacgiang.policy.law.consolidation.operations import Consolidation
from bacgiang.policy.law.consolidation.operations import DatedOperation
from bacgiang.policy.law.consolidation.operations import NotApplied
from bacgiang.policy.law.consolidation.operations import Obstacle
from bacgiang.policy.law.consolidation.operations import Operation
from bacgiang.policy.law.consolidation.operations import OperationKind
from bacgiang.policy.law.consolidation.places import appendix
from bacgiang.policy.law.consolidation.places import Hindered
from bacgiang.policy.law.consolidation.places import is_repealed
from bacgiang.policy.law.consolidation.places import is_repealed_attachment
from bacgiang.policy.law.consolidation.places import neighbour
from bacgiang.policy.law.consolidation.places import REPEALED
from bacgiang.policy.law.consolidation.places import REPLACED
from bacgiang.policy.law.consolidation.wording import labelled
from bacgiang.policy.law.consolidation.words import Marks
from bacgiang.policy.law.consolidation.words import reworded
from bacgiang.policy.law.consolidation.words import rewritten
from bacgiang.policy.law.consolidation.worked_text import WorkedText
from bacgiang.policy.law.identity import identify
from bacgiang.policy.law.provision_parts import HEADING
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import groupby
import sys


def consolidate(
    text: LegalText, operations: Iterable[DatedOperation], day: date
) -> Consolidation:
    """Return a text as it reads on a day.

    Each operation that has begun by then is either among the changes or told as not
    applied; those without a day are told, and later ones are left out.
    """
    changes: list[Change] = []
    told: list[NotApplied] = []
    worked = WorkedText(text)
    due = (one for one in operations if one.day is None or one.day <= day)
    for _key, group in groupby(sorted(due, key=_order), key=_of_one_document):
        marks = Marks()
        for dated in group:
            try:
                eids = _apply(worked, dated, marks)
            except Hindered as error:
                told.append(NotApplied(dated, error.obstacle))
            else:
                changes += [Change(eid, dated) for eid in eids]
        if marks:
            worked.take(_written(worked.text, marks))
    return Consolidation(worked.text, tuple(changes), tuple(told))


_OF_WORDS = frozenset(
    {
        OperationKind.REPLACE_WORDS,
        OperationKind.INSERT_WORDS,
        OperationKind.DELETE_WORDS,
    }
)


def _of_one_document(dated: DatedOperation) -> tuple[date, str]:
    return dated.day or date.max, dated.by.key


def _order(dated: DatedOperation) -> tuple[date, str, int, int]:
    """By day and document, words last, and of these the longest first."""
    operation = dated.operation
    words = len(operation.words) if operation.kind in _OF_WORDS else sys.maxsize
    return (*_of_one_document(dated), -words, dated.rank)


def _written(text: LegalText, marks: Marks) -> LegalText:
    def body(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
        return tuple(rewritten(one, marks.written) for one in provisions)

    def attachment(one: Attachment) -> Attachment:
        head = Provision(Level.UNNUMBERED, intro=one.preface)
        preface = rewritten(head, marks.written).intro
        return replace(one, preface=preface, body=body(one.body))

    return replace(
        text,
        body=body(text.body),
        attachments=tuple(map(attachment, text.attachments)),
    )


def _apply(worked: WorkedText, dated: DatedOperation, marks: Marks) -> tuple[str, ...]:
    if dated.obstacle is not None:
        raise Hindered(dated.obstacle)
    operation = dated.operation
    target = operation.target
    is_read = target is not None or operation.throughout is not None
    if operation.kind is OperationKind.UNREAD or not is_read:
        raise Hindered(Obstacle.NOT_READ)
    if dated.day is None:
        raise Hindered(Obstacle.NO_DAY)
    if target is None:
        put = marks.mark(operation.new)
        text, eids = reworded_everywhere(worked.text, operation, put, worked.room)
        worked.take(text)
        return eids
    if operation.kind in _OF_WORDS:
        return (_reword(worked, operation, target, marks.mark(operation.new)),)
    return (_DOING[operation.kind](worked, operation, target),)


def _standing(
    worked: WorkedText, operation: Operation, cited: CitedProvision
) -> Provision:
    found = worked.find(cited, operation)
    if is_repealed(found):
        raise Hindered(Obstacle.ALREADY_REPEALED)
    return found


def _replace(worked: WorkedText, operation: Operation, target: CitedProvision) -> str:
    old, new = _standing(worked, operation, target), operation.wording
    if new is None or labelled(new) != labelled(old):
        raise Hindered(Obstacle.NOT_READ)
    children = identify(new.children, old.eid)
    whole = replace(new, level=old.level, children=children, eid=old.eid, wid=old.wid)
    worked.edit(old.eid, lambda _old: (whole,))
    return old.eid


def _insert(worked: WorkedText, operation: Operation, target: CitedProvision) -> str:
    new = operation.wording
    if new is None:
        raise Hindered(Obstacle.NOT_READ)
    before = _before(worked, operation, target, new)
    if before.level is not new.level:
        raise Hindered(Obstacle.NO_PLACE)
    (placed,) = identify((new,), before.eid.rpartition("__")[0])
    if placed.eid in worked:
        raise Hindered(Obstacle.ALREADY_THERE)
    worked.edit(before.eid, lambda old: (old, placed))
    return placed.eid


def _before(
    worked: WorkedText, operation: Operation, target: CitedProvision, new: Provision
) -> Provision:
    if operation.anchor is not None:
        return worked.find(operation.anchor, operation)
    if len(target.steps) > 1:
        around = _standing(worked, operation, CitedProvision(target.steps[:-1]))
        return neighbour(around.children, new)
    attached = bool(operation.document and operation.document.attached)
    alike = [
        one
        for one in all_provisions(worked.text)
        if one.level is new.level and one.eid.startswith("att") is attached
    ]
    return neighbour(tuple(alike), new)


def _repeal(worked: WorkedText, operation: Operation, target: CitedProvision) -> str:
    replaced = operation.kind is OperationKind.END_REPLACED
    said = Block(REPLACED if replaced else REPEALED)
    if target.kind is StepKind.APPENDIX:
        gone = _attachment(worked, operation, target)
        head = (*gone.preface[:1], said)
        bare = replace(gone, preface=head, preamble=(), body=(), conclusions=())
        _put(worked, gone, bare)
        return gone.eid
    old = _standing(worked, operation, target)
    worked.edit(old.eid, lambda one: (_bare(one, said),))
    return old.eid


def _bare(old: Provision, said: Block) -> Provision:
    """Return the number alone; of a chapter, those of its articles, too."""
    inner = old.children if old.level in _HOLDING else ()
    return Provision(
        old.level,
        old.num,
        intro=(said,),
        children=tuple(_bare(one, said) for one in inner),
        eid=old.eid,
        wid=old.wid,
    )


_HOLDING = frozenset({Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION})


def _reword(
    worked: WorkedText, operation: Operation, target: CitedProvision, put: str
) -> str:
    if target.kind is StepKind.APPENDIX:
        old_one = _attachment(worked, operation, target)
        return _reword_attachment(worked, operation, old_one, put)
    old = _standing(worked, operation, target)
    if operation.part == HEADING:
        head = Provision(old.level, old.num, old.heading)
        new = replace(old, heading=reworded(head, operation, put, worked.room).heading)
    else:
        new = reworded(old, operation, put, worked.room)
    worked.edit(old.eid, lambda _old: (new,))
    return old.eid


def _reword_attachment(
    worked: WorkedText, operation: Operation, old: Attachment, put: str
) -> str:
    whole = Provision(Level.UNNUMBERED, intro=old.preface, children=old.body)
    read = reworded(whole, operation, put, worked.room)
    new = replace(old, preface=read.intro, body=read.children)
    _put(worked, old, new)
    return old.eid


def _attachment(
    worked: WorkedText, operation: Operation, target: CitedProvision
) -> Attachment:
    found = appendix(worked.text, target, operation.eid)
    if is_repealed_attachment(found):
        raise Hindered(Obstacle.ALREADY_REPEALED)
    return found


def _put(worked: WorkedText, old: Attachment, new: Attachment) -> None:
    """Put an attachment in place of another one."""
    text = worked.text
    attachments = tuple(new if one is old else one for one in text.attachments)
    worked.take(replace(text, attachments=attachments))


def _rehead(worked: WorkedText, operation: Operation, target: CitedProvision) -> str:
    old = _standing(worked, operation, target)
    if not old.heading or not operation.new:
        raise Hindered(Obstacle.NO_PLACE)
    new = replace(old, heading=operation.new)
    worked.edit(old.eid, lambda _old: (new,))
    return old.eid


def _reopen(worked: WorkedText, operation: Operation, target: CitedProvision) -> str:
    """Of one paragraph before what it holds: else which is meant is not clear."""
    old = _standing(worked, operation, target)
    if len(old.intro) != 1 or not old.children or not operation.new:
        raise Hindered(Obstacle.NO_PLACE)
    new = replace(old, intro=(Block(operation.new),))
    worked.edit(old.eid, lambda _old: (new,))
    return old.eid


def _reattach(worked: WorkedText, operation: Operation, target: CitedProvision) -> str:
    old, new = _attachment(worked, operation, target), operation.attachment
    if new is None:
        raise Hindered(Obstacle.NOT_READ)
    whole = replace(new, eid=old.eid, wid=old.wid, body=identify(new.body, old.eid))
    _put(worked, old, whole)
    return old.eid


_DOING: dict[OperationKind, Callable[[WorkedText, Operation, CitedProvision], str]] = {
    OperationKind.REPLACE: _replace,
    OperationKind.INSERT: _insert,
    OperationKind.REPEAL: _repeal,
    OperationKind.END_REPLACED: _repeal,
    OperationKind.REPLACE_HEADING: _rehead,
    OperationKind.REPLACE_INTRO: _reopen,
    OperationKind.REPLACE_ATTACHMENT: _reattach,
}

"""Which of several documents of one number a relation means: a person says it.

Two decisions of one body may bear one number in one year, and a text names it without
the day; or a body does not say whether it is its own, or of the body that it has taken
over from. Until somebody has said which is meant nothing happens to either of them.
"""

from ...base.acts.recording import record_act
from ...base.english.days import shown_day
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.visibility.seen import may_see
from ..act_kinds import RELATION
from ..documents.official_document import OfficialDocument
from .events import RelationDecided
from .finding import has_to_be_chosen
from .finding import is_ambiguous
from .finding import is_public
from .finding import records_meant
from .finding import records_named
from .finding import target_record
from .relation import Doubt
from .relation import end_of
from .relation import Relation
from .relation import RelationState
from .store import relation_store
from bacgiang.policy import _
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from zope.event import notify


def candidates(relation: Relation) -> list[OfficialDocument]:
    """The records to choose from, by day; none where only one can be meant."""
    is_doubted = relation.doubted == Doubt.SAME_NUMBER
    find = records_named if is_doubted else records_meant
    found = find(relation, may_see)
    found.sort(key=lambda one: (one.issue_date, one.UID()))
    return found if has_to_be_chosen(relation, found) else []


def with_target(relation: Relation, chosen: Any) -> Relation:
    """The same, of the record (a UID) that a person has chosen; as it is for none.

    Raises Refused.
    """
    if not chosen:
        return relation
    if chosen == relation.target.uid and (relation.doubted or not candidates(relation)):
        # What it was decided of it is said to mean again.
        return replace(relation, doubted=_without(relation, Doubt.SAME_NUMBER))
    for one in candidates(relation):
        if one.UID() == chosen:
            target = end_of(one.identity, one.UID())
            doubted = _without(relation, Doubt.SAME_NUMBER)
            return replace(relation, target=target, doubted=doubted)
    raise Refused(NOT_AMONG_THEM)


def bound(relation: Relation) -> Relation:
    """The same, of the one record of its number that the public reads, if there is one.

    Another one that comes later does not turn back what was decided of this one.
    """
    target = relation.target
    if target.uid or not target.number:
        return relation
    found = target_record(relation, is_public)
    if found is None:
        return relation
    return replace(relation, target=replace(target, uid=found.UID()))


def which_is_meant(relation: Relation) -> Refusal | None:
    """Asks for a choice, with what there is to choose from."""
    found = candidates(relation)
    if not found:
        return None
    named = (f"{one.title} ({shown_day(one.issue_date)})" for one in found)
    return WHICH.at(number=found[0].number or "", named="; ".join(named))


def _without(relation: Relation, doubt: Doubt) -> str:
    return "" if relation.doubted == doubt else relation.doubted


def ask_which(document: OfficialDocument) -> None:
    """Let what may mean another document as well, since this one is read, wait anew.

    What was decided stays so of the record it was decided of; its board is asked again.
    """
    for relation in relation_store().called(document.identity):
        kept = _decided_of(relation, document)
        if kept is not None:
            _doubt(relation, kept, document)
        elif is_ambiguous(relation):
            _wait(document, relation)


def _decided_of(
    relation: Relation, document: OfficialDocument
) -> OfficialDocument | None:
    """The record that a confirmed relation was decided of, before `document` came."""
    if not relation.is_confirmed or not relation.target.number:
        return None
    others = [
        one for one in records_meant(relation, is_public) if one.UID() != document.UID()
    ]
    is_bound = relation.target.uid in ("", *(one.UID() for one in others))
    return others[0] if len(others) == 1 and is_bound else None


def _doubt(
    relation: Relation, kept: OfficialDocument, document: OfficialDocument
) -> None:
    named = {one.UID() for one in records_named(relation, is_public)}
    if document.UID() not in named or kept.UID() not in named:
        return
    target = replace(relation.target, uid=kept.UID())
    doubted = relation.doubted or Doubt.SAME_NUMBER.value
    relation_store().keep(replace(relation, target=target, doubted=doubted))


def ask_which_everywhere(setup: object) -> None:
    """Upgrade step: what was confirmed of several documents at once waits anew."""
    _wait_all(relation_store().confirmed())


def _wait_all(relations: Iterable[Relation]) -> None:
    for relation in [one for one in relations if is_ambiguous(one)]:
        _wait(records_meant(relation)[0], relation)


def _wait(document: OfficialDocument, relation: Relation) -> None:
    """Undecided, and bound to none of them; what was rejected of all stays so."""
    if relation.standing == RelationState.REJECTED:
        return
    free = replace(relation, target=replace(relation.target, uid=""))
    if not relation.is_decided:
        relation_store().keep(free)
        return
    waits = replace(
        free,
        standing=RelationState.PROPOSED.value,
        decided_by="",
        decided_at=None,
        decided_for="",
    )
    relation_store().keep(waits)
    notify(RelationDecided(waits))
    record_act(
        RELATION,
        document,
        details={
            "relation": waits.identifier,
            "kind": waits.kind,
            "standing": waits.standing,
            "subject": waits.subject.number or waits.subject.title,
            "target": waits.target.number or waits.target.title,
        },
    )


WHICH = Refusal(
    "which_is_meant",
    _(
        "refusal_relation_which",
        default="Several documents may bear the number ${number}, and the text does "
        "not tell them apart: say which one is meant (${named}).",
    ),
    "target",
)
NOT_AMONG_THEM = Refusal(
    "not_among_them",
    _(
        "refusal_relation_not_among",
        default="That is none of the documents that the text may mean. Choose one of "
        "those offered, or reject this and state the relation by hand.",
    ),
    "target",
)

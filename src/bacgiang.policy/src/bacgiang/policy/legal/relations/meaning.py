"""Which of several documents of one number a relation means: a person says it.

Two decisions of one body may bear one number in one year, and a text names it without
the day; or a body does not say whether it is its own, or of the body that it has taken
over from. Until somebody has said which is meant nothing happens to either of them.
"""

from ...base.acts.recording import record_act
from ...base.date_labels import day_label
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.visibility.seen import may_see
from ..act_kinds import RELATION
from ..documents.official_document import OfficialDocument
from .events import RelationDecided
from .finding import has_to_be_chosen
from .finding import is_ambiguous
from .finding import records_meant
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
    found = records_meant(relation, may_see)
    found.sort(key=lambda one: (one.issue_date, one.UID()))
    return found if has_to_be_chosen(relation, found) else []


def with_target(relation: Relation, chosen: Any) -> Relation:
    """The same, of the record (a UID) that a person has chosen; as it is for none.

    Raises Refused.
    """
    if not chosen:
        return relation
    for one in candidates(relation):
        if one.UID() == chosen:
            return replace(relation, target=end_of(one.identity, one.UID()))
    if chosen == relation.target.uid:
        return relation
    raise Refused(NOT_AMONG_THEM)


def which_is_meant(relation: Relation) -> Refusal | None:
    """Asks for a choice, with what there is to choose from."""
    found = candidates(relation)
    if not found:
        return None
    named = (f"{one.title} ({day_label(one.issue_date)})" for one in found)
    return WHICH.at(number=found[0].number or "", named="; ".join(named))


def ask_which(document: OfficialDocument) -> None:
    """Let what may mean another document as well, since this one is read, wait anew."""
    for relation in relation_store().called(document.identity):
        if is_ambiguous(relation):
            _wait(document, relation)


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

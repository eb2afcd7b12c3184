"""Confirm, reject and state relations; every way in comes through here."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ..act_kinds import RELATION
from ..documents.official_document import OfficialDocument
from . import agreeing
from . import rules
from .changing import put_in_force
from .changing import request_of
from .events import RelationAsked
from .events import RelationDecided
from .meaning import bound
from .meaning import with_target
from .relation import Doubt
from .relation import End
from .relation import Relation
from .relation import RelationState
from .store import relation_store
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from typing import Any
from zope.event import notify


def confirm(
    document: OfficialDocument,
    relation: Relation,
    meant: str = "",
    **put_right: Any,
) -> Relation:
    """Confirm a relation of `document`'s text. Raises Refused.

    `meant`: UID of the one of several records of its number that the text means.
    `put_right`: fields that a person corrects, as `statement.wording_of` reads them.
    What is put right is stated by hand.
    """
    chosen = with_target(relation, meant)
    corrected = replace(chosen, **put_right)
    former = relation if relation.is_confirmed else chosen
    former = replace(former, doubted=corrected.doubted)
    if relation.is_of_text and not relation.is_confirmed:
        # The reason why a passage acts early is for the board; readers see no word.
        former = replace(former, reason=corrected.reason)
    if corrected != former:
        return _recorded(document, _stated(document, corrected))
    return _recorded(document, confirmed(document, corrected))


def reject(
    document: OfficialDocument, relation: Relation, reason: str = ""
) -> Relation:
    """Reject a relation: it is not proposed again. Raises Refused.

    What is confirmed and concerns effect stays so until somebody else agrees.
    """
    return _recorded(document, rejected(document, relation, reason), reason)


def state(document: OfficialDocument, relation: Relation) -> Relation:
    """Add a relation that a person knows of; `document` is one of its ends.

    It waits for somebody else. Raises Refused.
    """
    return _recorded(document, _stated(document, relation))


def said_already(document: OfficialDocument, relation: Relation) -> Relation | None:
    """The same as it is kept, be it by another's hand or read from the text; what was
    rejected may be said again.
    """
    uid, store = document.UID(), relation_store()
    known = (*store.from_record(uid), *store.about(uid, document.identity))
    return next(
        (
            one
            for one in known
            if one.standing != RelationState.REJECTED and _said(one) == _said(relation)
        ),
        None,
    )


def _said(relation: Relation) -> tuple[object, ...]:
    """What it says, without who did and in which words."""
    ends = (_name(relation.subject), _name(relation.target))
    parts = (relation.extent, relation.eids, relation.cited, relation.excepted)
    return (*ends, relation.kind, *parts, relation.day, relation.until)


def _name(end: End) -> object:
    return end.uid or end.identity.key


def confirmed(document: OfficialDocument, relation: Relation) -> Relation:
    """The relation as it is kept; the caller records the act. Raises Refused."""
    Refused.raise_for(*rules.decision_refuses(document, relation))
    if not relation.instead_of:
        return _decided(document, relation, RelationState.CONFIRMED)
    agreed = put_in_force(relation)
    taken_back = RelationState.REJECTED if relation.takes_back else None
    return _decided(document, agreed, taken_back or RelationState.CONFIRMED)


def rejected(
    document: OfficialDocument, relation: Relation, reason: str = ""
) -> Relation:
    """The relation as it is kept; the caller records the act. Raises Refused."""
    Refused.raise_for(rules.rejection_refuses(document, relation))
    if relation.instead_of:
        relation_store().drop(relation.identifier)
        return replace(relation, standing=RelationState.REJECTED.value)
    # A number that two records bear is no first person who would take it back.
    is_asked = relation.doubted == Doubt.ONE_PERSON
    is_seconded = is_asked and relation.decided_by != current_actor()
    if relation.is_confirmed and relation.concerns_effect and not is_seconded:
        asked = request_of(relation, reason=reason, takes_back=True)
        return ask_again(asked, current_actor())
    return _decided(document, relation, RelationState.REJECTED)


def ask_again(relation: Relation, by: str) -> Relation:
    """Let a relation wait for somebody else than `by` to agree, as kept."""
    return _keep(
        replace(
            relation,
            standing=RelationState.PROPOSED.value,
            stated_by=by,
            decided_by="",
            decided_at=None,
            decided_for="",
        )
    )


def _stated(document: OfficialDocument, relation: Relation) -> Relation:
    Refused.raise_for(*rules.stating_refuses(document, relation))
    store, actor = relation_store(), current_actor()
    # What is stated has no name yet.
    known = store.get(relation.identifier) if relation.identifier else None
    if known is None:
        return ask_again(store.add(replace(relation, stated_by=actor)), actor)
    # What readers are told, or a text says, stays until somebody else agrees: what one
    # person types is never told as what was read.
    if known.is_told or known.is_of_text:
        return ask_again(request_of(relation), actor)
    # Under its old name somebody else would agree to what they have not read.
    store.drop(known.identifier)
    return ask_again(store.add(relation), actor)


def _decided(
    document: OfficialDocument, relation: Relation, standing: RelationState
) -> Relation:
    asks = agreeing.may_agree(document, relation)
    whose = agreeing.asked_record if asks else agreeing.answers_for
    if standing is RelationState.CONFIRMED:
        relation = bound(relation)
    return _keep(
        replace(
            relation,
            standing=standing.value,
            doubted="",
            decided_by=current_actor(),
            decided_at=datetime.now(UTC),
            decided_for=whose(document, relation).owning_unit,
        )
    )


def _keep(relation: Relation) -> Relation:
    former = relation_store().get(relation.identifier)
    relation_store().keep(relation)
    was_told = former is not None and former.is_told
    is_turned = was_told or relation.is_told
    notify(RelationDecided(relation) if is_turned else RelationAsked(relation))
    return relation


def _recorded(
    document: OfficialDocument, decided: Relation, reason: str = ""
) -> Relation:
    record_act(
        RELATION,
        document,
        reason=reason or decided.reason,
        details={
            "relation": decided.identifier,
            "kind": decided.kind,
            "standing": decided.standing,
            "subject": decided.subject.number or decided.subject.title,
            "target": decided.target.number or decided.target.title,
        },
    )
    return decided

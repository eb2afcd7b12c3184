"""Confirm, reject and state relations; every way in comes through here."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ..act_kinds import RELATION
from ..documents.official_document import OfficialDocument
from . import agreeing
from . import rules
from .events import RelationDecided
from .meaning import with_target
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
    relation = with_target(relation, meant)
    corrected = replace(relation, **put_right)
    if replace(corrected, reason=relation.reason) != relation:
        return _recorded(document, _stated(document, corrected))
    return _recorded(document, confirmed(document, corrected))


def reject(document: OfficialDocument, relation: Relation) -> Relation:
    """Reject a relation: it is not proposed again. Raises Refused."""
    return _recorded(document, rejected(document, relation))


def state(document: OfficialDocument, relation: Relation) -> Relation:
    """Add a relation that a person knows of; `document` is one of its ends.

    Where effect depends on it, it waits for somebody else. Raises Refused.
    """
    return _recorded(document, _stated(document, relation))


def confirmed(document: OfficialDocument, relation: Relation) -> Relation:
    """The relation as it is kept; the caller records the act. Raises Refused."""
    Refused.raise_for(*rules.decision_refuses(document, relation))
    return _decided(document, relation, RelationState.CONFIRMED)


def rejected(document: OfficialDocument, relation: Relation) -> Relation:
    """The relation as it is kept; the caller records the act. Raises Refused."""
    Refused.raise_for(rules.rejection_refuses(document, relation))
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
    # What is stated has no name yet.
    kept = relation if relation.identifier else relation_store().add(relation)
    if kept.concerns_effect:
        return ask_again(kept, current_actor())
    return _decided(document, kept, RelationState.CONFIRMED)


def _decided(
    document: OfficialDocument, relation: Relation, standing: RelationState
) -> Relation:
    asks = agreeing.may_agree(document, relation)
    whose = agreeing.asked_record if asks else agreeing.answers_for
    return _keep(
        replace(
            relation,
            standing=standing.value,
            decided_by=current_actor(),
            decided_at=datetime.now(UTC),
            decided_for=whose(document, relation).owning_unit,
        )
    )


def _keep(relation: Relation) -> Relation:
    relation_store().keep(relation)
    notify(RelationDecided(relation))
    return relation


def _recorded(document: OfficialDocument, decided: Relation) -> Relation:
    record_act(
        RELATION,
        document,
        reason=decided.reason,
        details={
            "relation": decided.identifier,
            "kind": decided.kind,
            "standing": decided.standing,
            "subject": decided.subject.number or decided.subject.title,
            "target": decided.target.number or decided.target.title,
        },
    )
    return decided

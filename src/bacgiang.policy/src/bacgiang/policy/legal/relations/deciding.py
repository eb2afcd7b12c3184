"""Confirm, reject and state relations; every way in comes through here."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ..act_kinds import RELATION
from ..documents.official_document import OfficialDocument
from . import rules
from .events import RelationDecided
from .relation import Relation
from .relation import RelationState
from .store import relation_store
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from typing import Any
from zope.event import notify


def confirm(
    document: OfficialDocument, relation: Relation, **put_right: Any
) -> Relation:
    """Confirm a relation of `document`'s text. Raises Refused.

    `put_right`: fields that a person corrects, as `statement.wording_of` reads them.
    """
    return _recorded(document, confirmed(document, replace(relation, **put_right)))


def reject(document: OfficialDocument, relation: Relation) -> Relation:
    """Reject a relation: it is not proposed again. Raises Refused."""
    return _recorded(document, rejected(document, relation))


def state(document: OfficialDocument, relation: Relation) -> Relation:
    """Add a relation that a person knows of; `document` is one of its ends.

    Raises Refused.
    """
    return _recorded(document, confirmed(document, relation))


def confirmed(document: OfficialDocument, relation: Relation) -> Relation:
    """The relation as it is kept; the caller records the act. Raises Refused."""
    refusals = rules.decision_refuses(document, relation)
    if refusals:
        raise Refused(*refusals)
    # What is stated has no name yet.
    kept = relation if relation.identifier else relation_store().add(relation)
    return _keep(kept, RelationState.CONFIRMED)


def rejected(document: OfficialDocument, relation: Relation) -> Relation:
    """The relation as it is kept; the caller records the act. Raises Refused."""
    if not rules.may_decide(rules.answers_for(document, relation)):
        raise Refused(rules.NOT_YOURS)
    return _keep(relation, RelationState.REJECTED)


def _keep(relation: Relation, standing: RelationState) -> Relation:
    decided = replace(
        relation,
        standing=standing.value,
        decided_by=current_actor(),
        decided_at=datetime.now(UTC),
    )
    relation_store().keep(decided)
    notify(RelationDecided(decided))
    return decided


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

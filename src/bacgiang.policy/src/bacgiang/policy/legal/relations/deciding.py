"""Confirm, reject and state relations; every way in comes through here."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ...law.citations.objects import Extent
from ..act_kinds import RELATION
from ..documents.official_document import OfficialDocument
from .events import RelationDecided
from .relation import Relation
from .relation import RelationState
from .rules import answers_for
from .rules import decision_refuses
from .rules import may_decide
from .rules import NOT_YOURS
from .store import relation_store
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from zope.event import notify


@dataclass(frozen=True)
class Wording:
    """What a person puts right when confirming; None leaves it as it was read.

    Days are ISO dates, "" for none. `eids` are provisions of the target; an empty tuple
    means the whole document.
    """

    day: str | None = None
    until: str | None = None
    eids: tuple[str, ...] | None = None


def confirm(
    document: OfficialDocument, relation: Relation, wording: Wording | None = None
) -> Relation:
    """Confirm a relation of `document`'s text. Raises Refused."""
    worded = _worded(relation, wording or Wording())
    refusals = decision_refuses(document, worded)
    if refusals:
        raise Refused(*refusals)
    return _keep(document, worded, RelationState.CONFIRMED)


def reject(document: OfficialDocument, relation: Relation) -> Relation:
    """Reject a relation: it is not proposed again. Raises Refused."""
    if not may_decide(answers_for(document, relation)):
        raise Refused(NOT_YOURS)
    return _keep(document, relation, RelationState.REJECTED)


def state(document: OfficialDocument, relation: Relation) -> Relation:
    """Add a relation that a person knows of; `document` is one of its ends.

    Raises Refused.
    """
    refusals = decision_refuses(document, relation)
    if refusals:
        raise Refused(*refusals)
    kept = relation_store().add(relation)
    return _keep(document, kept, RelationState.CONFIRMED)


def _worded(relation: Relation, wording: Wording) -> Relation:
    day = relation.day if wording.day is None else wording.day
    until = relation.until if wording.until is None else wording.until
    changed = replace(relation, day=day, until=until)
    if wording.eids is None:
        return changed
    extent = Extent.PROVISIONS if wording.eids else Extent.WHOLE
    return replace(changed, eids=wording.eids, cited=(), extent=extent.value)


def _keep(
    document: OfficialDocument, relation: Relation, standing: RelationState
) -> Relation:
    decided = replace(
        relation,
        standing=standing.value,
        decided_by=current_actor(),
        decided_at=datetime.now(UTC),
    )
    relation_store().keep(decided)
    record_act(
        RELATION,
        document,
        details={
            "relation": decided.identifier,
            "kind": decided.kind,
            "standing": decided.standing,
            "subject": decided.subject.number or decided.subject.title,
            "target": decided.target.number or decided.target.title,
        },
    )
    notify(RelationDecided(decided))
    return decided

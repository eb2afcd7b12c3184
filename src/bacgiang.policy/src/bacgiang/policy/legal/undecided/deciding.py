"""Confirm or reject many relations in one act; each is judged as if it stood alone."""

from ...base.acts.recording import record_act
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.visibility.seen import may_see
from ..act_kinds import RELATIONS
from ..documents.official_document import OfficialDocument
from ..relations.agreeing import asked_of
from ..relations.agreeing import may_decide
from ..relations.agreeing import needs_agreement
from ..relations.deciding import confirmed
from ..relations.deciding import rejected
from ..relations.finding import is_withheld
from ..relations.finding import record_at
from ..relations.relation import Relation
from ..relations.relation import RelationState
from ..relations.store import relation_store
from bacgiang.policy import _
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


MOST = 200
"""Relations in one act: as many as one person can look through."""

ACTS = {RelationState.CONFIRMED: confirmed, RelationState.REJECTED: rejected}


@dataclass(frozen=True)
class Outcome:
    """What became of one; `relation` is None where whoever asks knows of none."""

    identifier: str
    relation: Relation | None = None
    refusals: tuple[Refusal, ...] = ()


def decide_many(
    identifiers: Iterable[str], standing: RelationState
) -> tuple[Outcome, ...]:
    """The outcomes in the order asked for, each once. Raises Refused for none, or too
    many; what one is refused for harms no other.
    """
    asked = tuple(dict.fromkeys(identifiers))
    if not 0 < len(asked) <= MOST:
        raise Refused(WRONG_NUMBER)
    decided: dict[str, list[tuple[OfficialDocument, Relation]]] = defaultdict(list)
    outcomes = []
    for identifier in asked:
        try:
            document, relation = _found(identifier)
        except Refused as refused:
            outcomes.append(Outcome(identifier, None, refused.refusals))
            continue
        try:
            kept = ACTS[standing](document, _open(relation))
        except Refused as refused:
            outcomes.append(Outcome(identifier, relation, refused.refusals))
            continue
        decided[document.owning_unit].append((document, kept))
        outcomes.append(Outcome(identifier, kept))
    for unit, done in decided.items():
        _record(unit, standing, done)
    return tuple(outcomes)


def _found(identifier: str) -> tuple[OfficialDocument, Relation]:
    """What the person does not decide is not there for them. Raises Refused."""
    relation = relation_store().get(identifier)
    if relation is None or _is_secret(relation):
        raise Refused(NOT_THERE)
    is_asked = bool(relation.doubted) or needs_agreement(relation)
    asked = asked_of(relation) if is_asked else None
    for document in (asked, record_at(relation.subject)):
        if document is not None and may_see(document) and may_decide(document):
            return document, relation
    raise Refused(NOT_THERE)


def _is_secret(relation: Relation) -> bool:
    return is_withheld(relation.subject, may_see)


def _open(relation: Relation) -> Relation:
    if relation.is_decided and not relation.doubted:
        raise Refused(DECIDED_ALREADY)
    return relation


def _record(
    unit: str,
    standing: RelationState,
    done: list[tuple[OfficialDocument, Relation]],
) -> None:
    """One act, on the document where all are of one."""
    documents = {document.UID(): document for document, _relation in done}
    names = {one.number or one.title: None for one in documents.values()}
    record_act(
        RELATIONS,
        next(iter(documents.values())) if len(documents) == 1 else None,
        unit=unit,
        details={
            "standing": standing.value,
            "count": len(done),
            "subject": "; ".join(names),
            "relation": " ".join(relation.identifier for _document, relation in done),
        },
    )


WRONG_NUMBER = Refusal(
    "wrong_number_of_relations",
    _(
        "refusal_relations_number",
        default="Tick at least one and at most 200 of them.",
    ),
    "relations",
)
NOT_THERE = Refusal(
    "not_found",
    _(
        "refusal_relation_not_there",
        default="It is not there any more, or others decide it. Reload the page.",
    ),
    "relations",
    status=404,
)
DECIDED_ALREADY = Refusal(
    "decided_already",
    _(
        "refusal_relation_decided",
        default="Somebody has decided it meanwhile. What was decided is changed on the "
        "document's own page of relations.",
    ),
    "relations",
)

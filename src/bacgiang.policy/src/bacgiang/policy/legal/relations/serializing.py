"""Relations as data for the API: no account is named."""

from ...law.citations.relation_kinds import RelationKind
from .describing import Described
from .describing import Other
from .describing import other_of
from .kind_titles import KIND_TITLES
from .meaning import candidates
from .naming_others import excepted_by
from .naming_others import reached_by
from .pending import Pending
from .relation import end_of
from .relation import Relation
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


def as_json(described: Described, request: HTTPRequest) -> dict[str, Any]:
    """One relation; `kind` as seen from the document it was asked of."""
    return _as_json(described.relation, described.kind, described.other, request)


def undecided_as_json(described: Described, request: HTTPRequest) -> dict[str, Any]:
    """One to be decided, with `candidates` where several documents may be meant;
    `instead_of`: the relation that it would change, or take back (`takes_back`);
    `doubted`: why one that is confirmed is to be looked at again."""
    found = candidates(described.relation)
    choices = [
        other_as_json(other_of(end_of(one.identity, one.UID()))) for one in found
    ]
    relation = described.relation
    return {
        **as_json(described, request),
        "reason": relation.reason or None,
        "candidates": choices,
        "instead_of": relation.instead_of or None,
        "takes_back": relation.takes_back,
        "doubted": relation.doubted or None,
    }


def pending_as_json(pending: Pending, request: HTTPRequest) -> dict[str, Any]:
    """One that nobody has decided, with where the words stand.

    `stated`: a person says it, and no passage. `ambiguous`: several published documents
    may be meant.
    """
    said = _as_json(pending.relation, pending.kind, pending.other, request)
    return {
        **said,
        "reason": None,
        "ambiguous": pending.is_ambiguous,
        "stated": pending.relation.is_stated,
        "passage": {"@id": pending.url or None, "title": pending.place},
    }


def _as_json(
    relation: Relation, kind: RelationKind, other: Other, request: HTTPRequest
) -> dict[str, Any]:
    return {
        "id": relation.identifier,
        "kind": kind.value,
        "title": translate(KIND_TITLES[kind], context=request),
        "standing": str(relation.standing),
        "extent": relation.extent,
        "provisions": [
            {"eId": eid, "title": title} for eid, title in reached_by(relation)
        ],
        "except": [
            {"eId": eid, "title": title} for eid, title in excepted_by(relation)
        ],
        "day": relation.day or None,
        "until": relation.until or None,
        # Readers are told the one that two people agreed to.
        "reason": (relation.reason or None) if relation.is_stated else None,
        "words": relation.words,
        "source": relation.source or None,
        "document": {**other_as_json(other), "type": other.type},
    }


def other_as_json(other: Other) -> dict[str, Any]:
    """The document at the other end, without its type."""
    return {
        "@id": other.url or None,
        "UID": other.uid or None,
        "number": other.number,
        "title": other.title,
        "issuer": other.issuer,
        "issue_date": other.day or None,
    }

"""Texts as Akoma Ntoso with what amended them, and what they amend."""

from ...law.akn import History
from ...law.akn import Modification
from ...law.akn import Work
from ...law.akn import work_of
from ...law.akn import write_akn
from ...law.akn.work import UNKNOWN_DATE
from ...law.citations.objects import Extent
from ...law.citations.relation_kinds import RelationKind
from ...law.consolidation import Consolidation
from ...law.consolidation import OperationKind
from ..documents.official_document import OfficialDocument
from ..effect.telling_akn import effects_of
from ..relations.describing import confirmed_of
from ..relations.describing import Described
from ..relations.describing import Other
from ..vocabularies import tables
from .days import Days
from .issued import issued
from .naming import described
from collections.abc import Container
from datetime import date


_OF_OPERATION = {
    OperationKind.INSERT: "insertion",
    OperationKind.INSERT_WORDS: "insertion",
    OperationKind.REPEAL: "repeal",
    OperationKind.DELETE_WORDS: "repeal",
}
_OF_RELATION = {
    RelationKind.AMENDS: "substitution",
    RelationKind.CORRECTS: "substitution",
    RelationKind.SUPPLEMENTS: "insertion",
    RelationKind.REPEALS: "repeal",
    RelationKind.REPLACES: "repeal",
}
SUBSTITUTION = "substitution"


def akn_on(document: OfficialDocument, read: Consolidation, day: date) -> bytes:
    """The consolidated text of a day, with each change and its source."""
    changes = (
        (change.dated.operation.kind, described(change)) for change in read.changes
    )
    modifications = tuple(
        Modification(
            _OF_OPERATION.get(kind, SUBSTITUTION),
            one.eid,
            _work(one.source),
            one.source_eid,
            one.day,
        )
        for kind, one in changes
    )
    own = (one for one in modifications_of(document) if one.active)
    modifications = (*modifications, *own)
    history = History(modifications, day, effects_of(document))
    return write_akn(read.text, work_of(issued(document).tree), history)


def akn_as_issued(document: OfficialDocument) -> bytes:
    """The text as issued, with what confirmed relations say of it.

    The stored XML itself where there are none.
    """
    modifications, effects = modifications_of(document), effects_of(document)
    if not modifications and not effects:
        return bytes(issued(document).akn)
    tree = issued(document).tree
    return write_akn(tree, work_of(tree), History(modifications, effects=effects))


def modifications_of(document: OfficialDocument) -> tuple[Modification, ...]:
    """What confirmed relations say of changes of text, by and in a record."""
    relations = confirmed_of(document)
    if not relations:
        return ()
    days, known = Days(document), issued(document).eids
    return tuple(
        one
        for relation in relations
        for one in _of_relation(relation, days.first([relation.relation]), known)
    )


def _of_relation(
    relation: Described, day: date | None, known: Container[str]
) -> list[Modification]:
    active = relation.kind.is_active
    kind = relation.kind if active else relation.kind.inverse
    name = _OF_RELATION.get(kind)
    if name is None:
        return []
    told, work = relation.relation, _work(relation.other)
    # The text that says so may have been corrected since the relation was read.
    source = told.source if not active or told.source in known else ""
    whole = name == "repeal" and told.extent == Extent.WHOLE.value
    return [
        Modification(
            name,
            source if active else eid,
            work,
            eid if active else source,
            day,
            active,
            whole,
        )
        for eid in told.eids or told.cited or ("",)
    ]


def _work(other: Other) -> Work:
    kind = tables.title_in(tables.DOCUMENT_TYPES, other.type, "vi")
    day = date.fromisoformat(other.day) if other.day else UNKNOWN_DATE
    return Work(kind, other.issuer, other.number, day, other.title)

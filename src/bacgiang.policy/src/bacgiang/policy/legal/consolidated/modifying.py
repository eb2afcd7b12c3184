"""What confirmed relations say of changes of text, as Akoma Ntoso has it.

One relation is told alike on both its sides: by the document that orders the change and
by the one that is changed.
"""

from ...law.akn import Modification
from ...law.citations.objects import Extent
from ...law.citations.relation_kinds import RelationKind
from ...law.effect.events import UNNAMED
from ..documents.by_uid import record_with
from ..documents.official_document import OfficialDocument
from ..relations.describing import confirmed_of
from ..relations.describing import Described
from ..relations.reach import scope_in
from ..relations.relation import Relation
from ..relations.works import work_of_end
from .days import Days
from collections.abc import Iterator
from datetime import date


_OF_RELATION = {
    RelationKind.AMENDS: "substitution",
    RelationKind.CORRECTS: "substitution",
    RelationKind.SUPPLEMENTS: "insertion",
    RelationKind.REPEALS: "repeal",
    RelationKind.REPLACES: "repeal",
}


def modifications_of(document: OfficialDocument) -> tuple[Modification, ...]:
    """Changes of text by and in a record."""
    relations = [
        one
        for one in confirmed_of(document)
        if one.relation.relation_kind in _OF_RELATION
    ]
    if not relations:
        return ()
    days = Days(document)
    return tuple(
        told
        for one in relations
        for told in _told(document, one, days.first([one.relation]))
    )


def _told(
    document: OfficialDocument, described: Described, day: date | None
) -> Iterator[Modification]:
    told, active = described.relation, described.kind.is_active
    other = record_with(described.other.uid) if described.other.uid else None
    source, target = (document, other) if active else (other, document)
    orders = _order(told, source)
    kind = _OF_RELATION[told.relation_kind]
    whole = kind == "repeal" and told.extent == Extent.WHOLE.value
    work = work_of_end(described.other)
    for eid in _reached(told, target) or ("",):
        own, there = (orders, eid) if active else (eid, orders)
        yield Modification(kind, own, work, there, day, active, whole)


def _order(relation: Relation, source: OfficialDocument | None) -> str:
    """The provision that orders it; "" where the text has been corrected since."""
    if source is None or source.structure is None:
        return relation.source
    return relation.source if relation.source in source.structure.eids else ""


def _reached(relation: Relation, target: OfficialDocument | None) -> list[str]:
    """The provisions it reaches, by their places in the text of the target."""
    structure = target.structure if target is not None else None
    named = sorted(one for one in scope_in(relation, structure).eids if one != UNNAMED)
    if structure is None:
        return named
    places = {eid: place for place, eid in enumerate(structure.eids)}
    return sorted(named, key=lambda one: places.get(one, len(places)))

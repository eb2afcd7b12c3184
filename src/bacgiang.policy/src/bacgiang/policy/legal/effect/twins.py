"""Provisions cited by a number that a decision and its regulation both have.

"Điều 3 Quyết định số ..." is told of article 3 of the decision; some texts mean that of
the regulation by it.
"""

from ...law.citations.provisions import provision_at
from ...law.effect.answers import Answer
from ...law.effect.events import Event
from ...law.effect.events import EventKind
from ...law.effect.events import lineage
from ..documents.official_document import OfficialDocument
from ..documents.structured_text import StructuredText
from ..relations.reach import ATTACHMENT
from ..relations.relation import Relation
from .facts import acting_relations
from .facts import EVENT_OF_RELATION
from collections.abc import Iterator


def twins(
    document: OfficialDocument, answer: Answer
) -> Iterator[tuple[Relation, list[str]]]:
    """What has begun by an answer, and the provisions of the decision it is told of."""
    structure = document.structure
    if structure is None or not any(
        eid.startswith(ATTACHMENT) for eid in structure.eids
    ):
        return
    for relation in acting_relations(document):
        kind = EVENT_OF_RELATION[relation.relation_kind]
        own = _of_both(relation, structure)
        if any(_is_told(answer, eid, kind) for eid in own):
            yield relation, own


def _of_both(relation: Relation, structure: StructuredText) -> list[str]:
    """Provisions of the decision by the numbers that the regulation has, too."""
    found: list[str] = []
    if relation.attached or relation.eids:
        return found
    for ending in relation.cited:
        try:
            fitting = list(structure.index.fitting(provision_at(ending)))
        except ValueError:
            continue
        own = [eid for eid in fitting if not eid.startswith(ATTACHMENT)]
        found += own if len(own) < len(fitting) else []
    return found


def _is_told(answer: Answer, eid: str, kind: EventKind) -> bool:
    one = answer.at(eid)
    return any(
        _reaches(event, eid, kind) for event in (*one.reason.events, *one.changes)
    )


def _reaches(event: Event, eid: str, kind: EventKind) -> bool:
    named = event.scope.eids
    return event.kind is kind and any(eid in lineage(each) for each in named)

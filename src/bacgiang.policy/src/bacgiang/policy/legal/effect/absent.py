"""Provisions that others amend or end and a text does not have.

A provision may have been put in by another document, by its number, with what holds it,
or without being named: then it is there. What lies in an attachment that was not
entered may be, too.
"""

from ...law.citations.relation_kinds import RelationKind
from ...law.effect.events import lineage
from ...law.effect.events import Scope
from ...law.effect.events import UNNAMED
from ...law.provision_parts import PARTS
from ..documents.structured_text import StructuredText
from ..relations.reach import ATTACHMENT
from ..relations.reach import scope_in
from ..relations.relation import Relation
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence


_OF_WHAT_IS_THERE = frozenset(
    {
        RelationKind.AMENDS,
        RelationKind.CORRECTS,
        RelationKind.REPEALS,
        RelationKind.REPLACES,
        RelationKind.SUSPENDS,
        RelationKind.RESUMES,
    }
)
_MAKES = frozenset(
    {RelationKind.AMENDS, RelationKind.SUPPLEMENTS, RelationKind.REPLACES}
)
_WITHOUT_NUMBER = frozenset({UNNAMED, *PARTS})
NOTHING: Mapping[str, frozenset[str]] = {}


def absent_in(
    structure: StructuredText | None, relations: Sequence[Relation]
) -> Mapping[str, frozenset[str]]:
    """The provisions (eIds) that each relation reaches for nothing, by its name."""
    if structure is None or not structure.eids:
        return NOTHING
    known = {each for eid in structure.eids for each in lineage(eid)}
    has_attached = any(one.startswith(ATTACHMENT) for one in known)
    found: dict[str, frozenset[str]] = {}
    for relation in relations:
        if relation.relation_kind not in _OF_WHAT_IS_THERE or relation.eids:
            continue
        if relation.attached and not has_attached:
            continue
        eids = scope_in(relation, structure).eids - {UNNAMED}
        strange = [eid for eid in eids if _is_strange(_numbered(eid), known)]
        if not strange:
            continue
        made = list(_made_by_others(structure, relations, relation))
        gone = [one for one in strange if not _is_made(_numbered(one), made)]
        if gone:
            found[relation.identifier] = frozenset(gone)
    return found


def _is_strange(eid: str, known: set[str]) -> bool:
    around = eid.partition("__")[0]
    return eid not in known and (
        not eid.startswith(ATTACHMENT) or (around in known and around != eid)
    )


def _numbered(eid: str) -> str:
    around, _joint, last = eid.rpartition("__")
    return around if last in _WITHOUT_NUMBER else eid


def _made_by_others(
    structure: StructuredText, relations: Iterable[Relation], than: Relation
) -> Iterable[tuple[bool, Scope]]:
    """What others change, and whether it is put in anew."""
    for one in relations:
        is_other = one.subject != than.subject
        if is_other and one.relation_kind in _MAKES:
            is_new = one.relation_kind is RelationKind.SUPPLEMENTS
            yield is_new, scope_in(one, structure)


def _is_made(eid: str, made: Iterable[tuple[bool, Scope]]) -> bool:
    around = set(lineage(eid.rpartition("__")[0])) - {""}
    return any(
        UNNAMED in scope.eids
        or bool(around & scope.eids)
        or (is_new and any(eid in lineage(one) for one in scope.eids))
        for is_new, scope in made
    )

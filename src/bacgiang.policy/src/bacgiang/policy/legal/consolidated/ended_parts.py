"""The provisions that go where a whole is repealed or replaced and some of it is left.

"Bãi bỏ Quy chế ban hành kèm theo …, trừ Điều 5": the others are as much repealed as if
each were named.
"""

from ...law.citations.objects import Extent
from ...law.citations.provisions import provision_at
from ...law.citations.references import DocumentReference
from ...law.citations.relation_kinds import RelationKind
from ...law.consolidation import Operation
from ...law.consolidation import OperationKind
from ...law.effect.events import Scope
from ...law.effect.events import UNNAMED
from ...law.tree import LegalText
from ...law.tree import Provision
from ..documents.structured_text import StructuredText
from ..relations.reach import scope_in
from ..relations.relation import Relation
from collections.abc import Iterable
from collections.abc import Iterator


ATTACHED = "Quy định"
"""What is attached; which kind it is makes no difference."""


_ENDED_BY = {
    RelationKind.REPEALS: OperationKind.REPEAL,
    RelationKind.REPLACES: OperationKind.END_REPLACED,
}


def ended_by(relation: Relation) -> OperationKind:
    """What a repeal, or a replacement, does to a provision."""
    return _ENDED_BY[relation.relation_kind]


def ends_parts(relation: Relation) -> bool:
    """Whether it ends all that is issued with a document, or all but exceptions."""
    is_attached = relation.extent == Extent.ATTACHED.value and not relation.eids
    is_rest = relation.extent == Extent.WHOLE.value and bool(relation.excepted)
    return relation.relation_kind in _ENDED_BY and (is_attached or is_rest)


def repeals_of(
    relation: Relation, structure: StructuredText, text: LegalText
) -> list[Operation]:
    """One for each of the largest provisions of which nothing is left; none where which
    are meant is not known. `text` is that of the day, with what was put in before.
    """
    scope = scope_in(relation, structure)
    if UNNAMED in scope.eids:
        return []
    found = []
    for eid in _gone(text, scope):
        try:
            target = provision_at(eid)
        except ValueError:
            continue
        attached = DocumentReference(attached=ATTACHED * eid.startswith("att"))
        one = Operation(
            ended_by(relation), "", relation.words, attached, target, eid=eid
        )
        found.append(one)
    return found


def _gone(text: LegalText, scope: Scope) -> Iterator[str]:
    yield from _within(text.body, scope)
    for one in text.attachments:
        if not _is_left(one.eid, scope) and scope.covers(one.eid):
            yield one.eid
        else:
            yield from _within(one.body, scope)


def _within(provisions: Iterable[Provision], scope: Scope) -> Iterator[str]:
    for one in provisions:
        if scope.covers(one.eid) and not _is_left(one.eid, scope):
            yield one.eid
        else:
            yield from _within(one.children, scope)


def _is_left(eid: str, scope: Scope) -> bool:
    """Whether something in a provision, or around it, is left alone."""
    return scope.spares(eid) or any(
        each.startswith(f"{eid}__") for each in scope.excepted
    )

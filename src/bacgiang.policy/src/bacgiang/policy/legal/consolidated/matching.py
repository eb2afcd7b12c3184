"""Which order of an amending text a confirmed relation stands for."""

from ...law.citations.objects import Extent
from ...law.citations.provisions import CitedProvision
from ...law.citations.provisions import provision_at
from ...law.citations.provisions import StepKind
from ...law.consolidation import Operation
from ...law.document_identity import DocumentIdentity
from ...law.effect.events import lineage
from ...law.effect.events import UNNAMED
from ...law.own_place import is_meant
from ..documents.official_document import OfficialDocument
from ..relations.finding import names_several
from ..relations.relation import Relation
from collections.abc import Mapping
from collections.abc import Sequence
from functools import lru_cache


def is_about(
    operation: Operation,
    source: DocumentIdentity,
    document: OfficialDocument,
    relations: Sequence[Relation],
) -> bool:
    """Whether an order of `source` is about a record, as it or a relation names it.

    Where several documents bear the number, only the passages that a person has said to
    mean this one are.
    """
    if operation.document is None:
        return False
    cited = operation.document.identity
    if names_several(cited, source) and not any(
        not one.source or _is_within(operation.source, one.source) for one in relations
    ):
        return False
    return is_meant(cited, source, document.identity) or any(
        cited.may_be(one.target.identity) for one in relations
    )


def _is_within(one: str, other: str) -> bool:
    """Whether one of two provisions lies in the other."""
    return other in lineage(one) or one in lineage(other)


def names(relation: Relation, operation: Operation) -> bool:
    """Whether a relation reaches what an order changes.

    One that names no provisions stands for all orders to its document.
    """
    cited = [one for one in relation.eids or relation.cited if one != UNNAMED]
    if relation.extent != Extent.PROVISIONS.value or not cited:
        return True
    if operation.target is None:
        # What is not understood is the order that the relation was read from.
        return bool(relation.source) and relation.source == operation.source
    # Who states a relation may name the place after which something is put.
    anchor = operation.anchor if not relation.source else None
    return any(touches(operation, ending, anchor) for ending in cited)


def touches(
    operation: Operation, ending: str, anchor: CitedProvision | None = None
) -> bool:
    """Whether an order is about a provision, or about something in it or around it;
    what is not understood may be about any."""
    if operation.target is None:
        return True
    named = _steps_at(ending)
    own = (operation.target, anchor)
    return any(_touch(_steps(one), named) for one in own if one is not None)


# Each order of a text is compared with each relation to it.
@lru_cache(maxsize=20_000)
def _steps(cited: CitedProvision) -> Mapping[StepKind, str]:
    return {step.kind: (step.label or "").casefold() for step in cited.steps}


@lru_cache(maxsize=20_000)
def _steps_at(eid: str) -> Mapping[StepKind, str]:
    return _steps(provision_at(eid))


def _touch(mine: Mapping[StepKind, str], theirs: Mapping[StepKind, str]) -> bool:
    """Whether one of two provisions lies in the other, as far as both say."""
    shared = mine.keys() & theirs.keys()
    return bool(shared) and all(mine[kind] == theirs[kind] for kind in shared)

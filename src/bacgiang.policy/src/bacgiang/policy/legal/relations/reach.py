"""Which provisions of a document a relation reaches."""

from ...law.appendices import with_appendix_found
from ...law.attached_texts import attached_text
from ...law.citations.finder import find_documents
from ...law.citations.objects import Extent
from ...law.citations.parts_named import headings_beside
from ...law.citations.parts_named import part_of
from ...law.citations.provision_index import ProvisionIndex
from ...law.citations.provision_index import provisions_meant
from ...law.citations.relation_kinds import RelationKind
from ...law.effect.events import PARTS
from ...law.effect.events import Scope
from ...law.effect.events import UNNAMED
from ...law.effect.provision_days import ProvisionDays
from ...law.provision_parts import HEADING
from ..documents.structured_text import StructuredText
from .relation import Relation
from collections.abc import Iterable
from collections.abc import Mapping


ATTACHMENT = "att"
NO_APPENDICES: Mapping[str, str] = {}


def scope_in(relation: Relation, structure: StructuredText | None) -> Scope:
    """The scope in a target that has this text, or none."""
    if structure is None:
        return reached(relation, ProvisionIndex())
    named = (*relation.cited, *relation.excepted)
    # The text is read for its appendices only where one is named.
    is_needed = any(one.startswith(ATTACHMENT) for one in named)
    found = structure.appendices if is_needed else NO_APPENDICES
    if relation.extent == Extent.ATTACHED.value and not relation.eids:
        return _attached(relation, structure, found)
    return reached(relation, structure.index, found)


def _attached(
    relation: Relation, structure: StructuredText, appendices: Mapping[str, str]
) -> Scope:
    """The regulation that is meant, with what is appended to it but the exceptions."""
    named = find_documents(relation.words)
    target = relation.target.identity
    noun = next(
        (
            one.reference.attached
            for one in named
            if one.reference.attached and one.reference.identity.may_be(target)
        ),
        "",
    )
    found = frozenset(attached_text(structure.tree, noun))
    if not found:
        return PARTS
    excepted = _meant(relation.excepted, structure.index, True, appendices)
    return Scope(found - excepted, excepted)


def reached(
    relation: Relation,
    known: ProvisionIndex,
    appendices: Mapping[str, str] = NO_APPENDICES,
) -> Scope:
    """The scope in a target whose text has these provisions and appendices.

    What is cited and not found in the text is reached in the place that it would have
    there, or under the name it was cited by.
    """
    excepted = _meant(relation.excepted, known, relation.attached, appendices)
    if relation.extent == Extent.WHOLE.value:
        return Scope(excepted=excepted)
    if relation.eids:
        return Scope(frozenset(relation.eids), excepted)
    if not relation.cited:
        return PARTS
    return Scope(_cited(relation, known, appendices), excepted)


_IN_TEXT = frozenset({RelationKind.AMENDS, RelationKind.CORRECTS})


def _cited(
    relation: Relation, known: ProvisionIndex, appendices: Mapping[str, str]
) -> frozenset[str]:
    """What is cited; of a provision whose heading alone is changed, the heading."""
    found: set[str] = set()
    in_text = relation.relation_kind in _IN_TEXT
    for ending in relation.cited:
        meant = _meant([ending], known, relation.attached, appendices)
        part = part_of(relation.words, ending) if in_text else ""
        found.update(f"{eid}__{part}" if part else eid for eid in meant)
    for ending in headings_beside(relation.words) if in_text else ():
        if any(ending in one.split("__") for one in relation.cited):
            meant = _meant([ending], known, relation.attached, appendices)
            found.update(f"{eid}__{HEADING}" for eid in meant)
    return frozenset(found)


def scope_of(days: ProvisionDays, structure: StructuredText | None) -> Scope:
    """The provisions of a text that a line about their days reaches.

    Where only something in them is meant, it is an unnamed part of each.
    """
    if not days.endings:
        return PARTS
    known = structure.index if structure is not None else ProvisionIndex()
    is_needed = structure is not None and any(
        one.startswith(ATTACHMENT) for one in days.endings
    )
    appendices = structure.appendices if structure and is_needed else NO_APPENDICES
    found = _meant(days.endings, known, days.attached, appendices)
    if days.is_partial:
        found = frozenset(f"{eid}__{UNNAMED}" for eid in found)
    return Scope(found)


def _meant(
    endings: Iterable[str],
    known: ProvisionIndex,
    attached: bool,
    appendices: Mapping[str, str],
) -> frozenset[str]:
    named = [with_appendix_found(one, appendices) for one in endings]
    return _found(named, known, attached)


def _found(
    endings: Iterable[str], known: ProvisionIndex, attached: bool
) -> frozenset[str]:
    found: set[str] = set()
    for ending in endings:
        # Article 3 of the regulation is not article 3 of the decision that issues it.
        is_itself = ending in known and (not attached or ending.startswith(ATTACHMENT))
        found.update(
            [ending] if is_itself else provisions_meant(ending, known, attached)
        )
    return frozenset(found)

"""Which provisions of a document a relation reaches."""

from ...law.citations.objects import Extent
from ...law.citations.provisions import provision_at
from ...law.effect.events import PARTS
from ...law.effect.events import Scope
from ...law.effect.events import UNNAMED
from ...law.effect.provision_days import ProvisionDays
from .relation import Relation
from collections.abc import Iterable


ATTACHMENT = "att"


def reached(relation: Relation, eids: Iterable[str]) -> Scope:
    """The scope in a target whose text has these provisions.

    What is cited and not found in the text is reached under the name it was cited by.
    """
    known = tuple(eids)
    excepted = _found(relation.excepted, known, relation.attached)
    if relation.extent == Extent.WHOLE.value:
        return Scope(excepted=excepted)
    if relation.eids:
        return Scope(frozenset(relation.eids), excepted)
    if not relation.cited:
        return PARTS
    return Scope(_found(relation.cited, known, relation.attached), excepted)


def scope_of(days: ProvisionDays, eids: Iterable[str]) -> Scope:
    """The provisions of a record's own text that a line about their days reaches.

    Where only something in them is meant, it is an unnamed part of each.
    """
    if not days.endings:
        return PARTS
    found = _found(days.endings, tuple(eids), days.attached)
    if days.is_partial:
        found = frozenset(f"{eid}__{UNNAMED}" for eid in found)
    return Scope(found)


def _found(
    endings: Iterable[str], known: tuple[str, ...], attached: bool
) -> frozenset[str]:
    found: set[str] = set()
    for ending in endings:
        matching = [ending] if ending in known else _matching(ending, known, attached)
        found.update(matching or (ending,))
    return frozenset(found)


def _matching(ending: str, eids: tuple[str, ...], attached: bool) -> list[str]:
    """The provisions an ending fits, in the part of the document that is meant."""
    try:
        provision = provision_at(ending)
    except ValueError:
        return []
    fitting = [eid for eid in eids if provision.covers(eid)]
    meant = [eid for eid in fitting if eid.startswith(ATTACHMENT) is attached]
    return meant or fitting

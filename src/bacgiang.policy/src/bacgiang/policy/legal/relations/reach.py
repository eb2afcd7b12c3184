"""Which provisions of a document a relation reaches."""

from ...law.citations.objects import Extent
from ...law.citations.provisions import provision_at
from ...law.effect.events import PARTS
from ...law.effect.events import Scope
from .relation import Relation
from collections.abc import Iterable


ATTACHMENT = "att"


def reached(relation: Relation, eids: Iterable[str]) -> Scope:
    """The scope in a target whose text has these provisions.

    What is cited and not found in the text is reached under the name it was cited by.
    """
    if relation.extent == Extent.WHOLE.value:
        return Scope()
    if relation.eids:
        return Scope(frozenset(relation.eids))
    if not relation.cited:
        return PARTS
    known = tuple(eids)
    found: set[str] = set()
    for ending in relation.cited:
        found.update(_matching(ending, known, relation.attached) or (ending,))
    return Scope(frozenset(found))


def _matching(ending: str, eids: tuple[str, ...], attached: bool) -> list[str]:
    """The provisions an ending fits, in the part of the document that is meant."""
    provision = provision_at(ending)
    fitting = [eid for eid in eids if provision.covers(eid)]
    meant = [eid for eid in fitting if eid.startswith(ATTACHMENT) is attached]
    return meant or fitting

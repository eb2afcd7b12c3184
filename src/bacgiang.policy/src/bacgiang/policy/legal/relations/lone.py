"""What one person confirmed before somebody else had to agree."""

from ...units.register.lookup import main_unit_code
from .agreeing import asked_of
from .agreeing import needs_agreement
from .finding import record_at
from .relation import Doubt
from .relation import Relation
from .store import relation_store
from dataclasses import replace


FAR = 150
"""Letters by which a passage is found; it is kept cut off."""


def doubt_lone_decisions(setup: object) -> None:
    """Upgrade step: it stays confirmed, and the board in charge is asked."""
    store = relation_store()
    for relation in [one for one in store.confirmed() if is_lone(one)]:
        store.keep(replace(relation, doubted=Doubt.ONE_PERSON.value))


def is_lone(relation: Relation) -> bool:
    """Whether nobody of the board that would be asked today has agreed."""
    if relation.is_stated or not relation.concerns_effect or relation.doubted:
        return False
    asked = asked_of(relation)
    if asked is None:
        return False
    if needs_agreement(relation):
        return relation.decided_for not in (asked.owning_unit, main_unit_code())
    return not _is_read(relation)


def _is_read(relation: Relation) -> bool:
    """Whether a passage of the text says it, and not a person alone."""
    if relation.source:
        return True
    speaker = record_at(relation.subject)
    if speaker is None or speaker.structure is None:
        return False
    said = " ".join(speaker.structure.plain_text().split())
    words = " ".join(relation.words.split())[:FAR]
    return bool(words) and words in said

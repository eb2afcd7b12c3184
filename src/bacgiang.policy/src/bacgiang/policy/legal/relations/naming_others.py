"""What the other document of a relation is called, and what of it is meant."""

from ...law.provision_titles import provision_title
from ..vocabularies import tables
from .describing import Other
from .relation import Relation


_IN_ATTACHMENT = "att_1__"


def name_of(other: Other, language: str) -> str:
    """Type and number; the title where it has no number, as of a law of old."""
    kind = tables.title_in(tables.DOCUMENT_TYPES, other.type, language)
    name = other.number or other.title
    if kind and name.casefold().startswith(f"{kind} ".casefold()):
        return name
    return f"{kind} {name}".strip()


def name_and_title_of(other: Other, language: str) -> str:
    """The name, and the title beside a number."""
    title = other.title if other.number else ""
    return f"{name_of(other, language)} {title}".strip()


def provisions_of(relation: Relation) -> str:
    """The provisions it reaches, as the source cites them; empty for the whole."""
    cited = relation.cited
    if relation.attached:
        # Which attachment is not said: its number stands in no title.
        cited = tuple(f"{_IN_ATTACHMENT}{ending}" for ending in cited)
    return ", ".join(provision_title(eid) for eid in relation.eids or cited)

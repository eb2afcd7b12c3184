"""What the other document of a relation is called, and what of it is meant."""

from ...law.citations.objects import Extent
from ...law.provision_titles import provision_title
from ..vocabularies import tables
from .describing import Other
from .relation import Relation


_ATTACHMENT = "att_"
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
    """The provisions it reaches, as the source cites them, and what it excepts.

    Empty for the whole. In Vietnamese, as provisions are called.
    """
    reached = _called(relation.eids or _in_part(relation, relation.cited))
    if not reached and relation.extent == Extent.ATTACHED.value:
        reached = "Toàn bộ văn bản kèm theo"
    if not relation.excepted:
        return reached
    excepted = _called(_in_part(relation, relation.excepted))
    return f"{reached or 'Toàn bộ'}, trừ {excepted}"


def _in_part(relation: Relation, cited: tuple[str, ...]) -> tuple[str, ...]:
    if not relation.attached:
        return cited
    # Which attachment is not said: its number stands in no title.
    return tuple(
        one if one.startswith(_ATTACHMENT) else f"{_IN_ATTACHMENT}{one}"
        for one in cited
    )


def _called(eids: tuple[str, ...]) -> str:
    return ", ".join(provision_title(eid) for eid in eids)

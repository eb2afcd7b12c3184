"""What the other document of a relation is called, and what of it is meant."""

from ...editorial.visibility.seen import may_see
from ...law.citations.objects import Extent
from ...law.provision_titles import provision_title
from ..documents.provision_names import ATTACHMENT
from ..documents.provision_names import title_in
from ..vocabularies import tables
from .describing import Other
from .finding import target_record
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
    """The provisions it reaches, as the source cites them, and what it excepts.

    Empty for the whole. In Vietnamese, as provisions are called.
    """
    reached = ", ".join(title for _eid, title in reached_by(relation))
    if not reached and relation.extent == Extent.ATTACHED.value:
        reached = "Toàn bộ văn bản kèm theo"
    if not relation.excepted:
        return reached
    excepted = ", ".join(title for _eid, title in excepted_by(relation))
    return f"{reached or 'Toàn bộ'}, trừ {excepted}"


def reached_by(relation: Relation) -> list[tuple[str, str]]:
    """Provisions (eIds, or endings as cited) that it reaches, each with its title."""
    if not relation.eids:
        return [(one, _cited(relation, one)) for one in relation.cited]
    target = target_record(relation, may_see)
    structure = target.structure if target is not None else None
    return [(one, title_in(structure, one)) for one in relation.eids]


def excepted_by(relation: Relation) -> list[tuple[str, str]]:
    """The same of what it excepts."""
    return [(one, _cited(relation, one)) for one in relation.excepted]


def _cited(relation: Relation, ending: str) -> str:
    """An appendix is cited by its number, another attachment by none."""
    first, _joint, _rest = ending.partition("__")
    if first.startswith(ATTACHMENT):
        label = first.removeprefix(ATTACHMENT)
        return provision_title(ending, {first: f"Phụ lục {label}"})
    return provision_title(f"{_IN_ATTACHMENT}{ending}" if relation.attached else ending)

"""What the catalog is told of a procedure: its version of today."""

from ...units.register.taken_over import unit_of_today
from ..versions.in_english import english_today
from .conversion import record_today
from .schema import IProcedure
from .texts import searched_texts
from plone.dexterity.content import DexterityContent
from plone.indexer.decorator import indexer


@indexer(IProcedure)
def procedure_searchable_text(procedure: DexterityContent) -> str:
    said = (*searched_texts(record_today(procedure)), english_today(procedure))
    return " \n".join(text for text in said if text)


@indexer(IProcedure)
def procedure_code(procedure: DexterityContent) -> str:
    return procedure.code or ""


@indexer(IProcedure)
def procedure_field(procedure: DexterityContent) -> str:
    return record_today(procedure).field


@indexer(IProcedure)
def doers(procedure: DexterityContent) -> tuple[str, ...]:
    """Units on whose sites it is shown: those that carry it out, and its owner."""
    named = map(unit_of_today, record_today(procedure).doers)
    return tuple(dict.fromkeys((*named, procedure.owning_unit)))


@indexer(IProcedure)
def audiences(procedure: DexterityContent) -> tuple[str, ...]:
    return record_today(procedure).audiences


@indexer(IProcedure)
def procedure_levels(procedure: DexterityContent) -> tuple[str, ...]:
    return record_today(procedure).levels


@indexer(IProcedure)
def service_level(procedure: DexterityContent) -> str:
    return record_today(procedure).service_level


@indexer(IProcedure)
def is_online(procedure: DexterityContent) -> str:
    """Whether an address is named, or a way of applying is online."""
    record = record_today(procedure)
    named = record.apply_at or any(way.way == "online" for way in record.ways)
    return "yes" if named and record.service_level != "information" else "no"


@indexer(IProcedure)
def form_numbers(procedure: DexterityContent) -> tuple[str, ...]:
    """Numbers of the forms it uses."""
    papers = record_today(procedure).papers
    return tuple(dict.fromkeys(paper.form for paper in papers if paper.form))

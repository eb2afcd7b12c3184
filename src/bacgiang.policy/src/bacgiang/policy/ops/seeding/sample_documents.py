"""Sample documents of the registers, made as their boards would make them."""

from ...law.citations.relation_kinds import RelationKind
from ...law.parsing import parse
from ...legal.documents.placing import place
from ...legal.documents.register import find_document_register
from ...legal.documents.structured_text import structured
from ...legal.intake.text_values import values_from
from ...legal.relations.deciding import confirm
from ...legal.relations.describing import proposed_by
from .sample_steps import acting_as
from .sample_steps import take_steps
from plone.dexterity.utils import createContent
from Products.CMFPlone.Portal import PloneSite
from typing import Any


def create_documents(site: PloneSite, rows: list[dict[str, Any]]) -> None:
    """Create the documents of `documents.yaml`, in order: later ones act on earlier."""
    for row in rows:
        document = _create(site, row)
        # What waits stays visible in the sample: not everything is decided below.
        stated = {"publish": {"relations_undecided": True}}
        take_steps(document, row["unit"], row["state"], stated)
        kinds = {RelationKind(kind) for kind in row["confirm"]}
        with acting_as(row["unit"], "review"):
            for proposal in proposed_by(document):
                if proposal.kind in kinds:
                    confirm(document, proposal.relation)


def _create(site: PloneSite, row: dict[str, Any]) -> Any:
    register = find_document_register(row["register"], site)
    assert register is not None
    text = parse(row["text"])
    document = createContent(
        row["register"],
        **values_from(text),
        legal_fields=tuple(row["legal_fields"]),
        territorial_scope=row["territorial_scope"],
        title_en=row.get("title_en"),
        summary_en=row.get("summary_en"),
    )
    document.owner_unit = row["unit"]
    document.structure = structured(text)
    with acting_as(row["unit"], "update"):
        return place(register, document)

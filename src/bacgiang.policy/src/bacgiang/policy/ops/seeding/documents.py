"""Registers of documents and the tables they rest on (4.1b, 4.1d)."""

from ...legal.documents.register import DocumentRegister
from ...units.sites.layout import SectionPlan
from .files import load_seed
from plone import api
from plone.dexterity.content import Container
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from typing import Any


HOLDS = {"legal-documents": "LegalDocument", "directives": "Directive"}
TABLES = ("document_types", "legal_fields", "territorial_scopes")
ISSUER_COLUMNS = ("token", "vi", "en", "marks", "from", "to", "successor", "unit")


def seed_document_tables() -> None:
    """Fill the tables that are still empty: what an administrator wrote stays."""
    rows = load_seed("vocabularies.yaml")
    for name in TABLES:
        _fill(name, [_line(row, ("token", "vi", "en")) for row in rows[name]])
    issuers = load_seed("issuers.yaml")["issuers"]
    _fill("issuers", [_line(row, ISSUER_COLUMNS) for row in issuers])


def create_document_register(parent: Container, plan: SectionPlan) -> DocumentRegister:
    """The register a plan of the site map stands for, made when it is missing."""
    if plan.identifier in parent:
        return parent[plan.identifier]
    register = createContent(
        "DocumentRegister",
        id=plan.identifier,
        title=plan.title,
        description=plan.description,
        language=parent.language,
        exclude_from_nav=not plan.navigation,
    )
    register.holds = HOLDS[plan.key]
    return addContentToContainer(parent, register, checkConstraints=False)


def _fill(name: str, lines: list[str]) -> None:
    record = f"bacgiang.{name}"
    if not api.portal.get_registry_record(record):
        api.portal.set_registry_record(record, lines)


def _line(row: dict[str, Any], columns: tuple[str, ...]) -> str:
    values = (row.get(column) or "" for column in columns)
    said = (" ".join(one) if isinstance(one, list) else str(one) for one in values)
    return "|".join(said).rstrip("|")

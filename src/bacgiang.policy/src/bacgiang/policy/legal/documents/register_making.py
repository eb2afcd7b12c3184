"""Registers stand where the site map has sections for them (4.1b, 4.1d).

That of the main site holds the records; one on a unit's site shows the unit's share.
"""

from ...editorial.registers.register import make_register
from ...units.sites.layout import SectionPlan
from .register import DocumentRegister
from plone.dexterity.content import Container


def make_legal_documents(parent: Container, plan: SectionPlan) -> DocumentRegister:
    return _make(parent, plan, "LegalDocument")


def make_directives(parent: Container, plan: SectionPlan) -> DocumentRegister:
    return _make(parent, plan, "Directive")


def _make(parent: Container, plan: SectionPlan, holds: str) -> DocumentRegister:
    made: DocumentRegister = make_register(
        parent, "DocumentRegister", plan, holds=holds
    )
    return made

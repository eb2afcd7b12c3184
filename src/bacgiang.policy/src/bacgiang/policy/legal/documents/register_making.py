"""Registers stand where the site map has sections for them (4.1b, 4.1d).

That of the main site holds the records; one on a unit's site shows the unit's share.
"""

from ...editorial.registers.register import make_register
from ...units.sites.layout import SectionPlan
from .register import DocumentRegister
from functools import partial
from plone.dexterity.content import Container


def _make(parent: Container, plan: SectionPlan, *, holds: str) -> DocumentRegister:
    made: DocumentRegister = make_register(
        parent, "DocumentRegister", plan, holds=holds
    )
    return made


make_legal_documents = partial(_make, holds="LegalDocument")
make_directives = partial(_make, holds="Directive")

"""Registers stand where the site map has sections for them (4.1b, 4.1d).

That of the main site holds the records; one on a unit's site shows the unit's share.
"""

from ...units.sites.layout import SectionPlan
from .register import DocumentRegister
from plone.dexterity.content import Container
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent


def make_legal_documents(parent: Container, plan: SectionPlan) -> DocumentRegister:
    return _make(parent, plan, "LegalDocument")


def make_directives(parent: Container, plan: SectionPlan) -> DocumentRegister:
    return _make(parent, plan, "Directive")


def _make(parent: Container, plan: SectionPlan, holds: str) -> DocumentRegister:
    register = createContent(
        "DocumentRegister",
        id=plan.identifier,
        title=plan.title,
        description=plan.description,
        language=parent.language,
        exclude_from_nav=not plan.navigation,
    )
    register.holds = holds
    return addContentToContainer(parent, register, checkConstraints=False)

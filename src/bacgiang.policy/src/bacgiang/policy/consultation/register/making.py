"""The register stands where the site map has a section for drafts (4.1e)."""

from ...editorial.registers.register import make_register
from ...units.sites.layout import SectionPlan
from .registers import DraftRegister
from plone.dexterity.content import Container


def make_drafts(parent: Container, plan: SectionPlan) -> DraftRegister:
    """The register; on other sites one that shows what is theirs."""
    return make_register(parent, "DraftRegister", plan)

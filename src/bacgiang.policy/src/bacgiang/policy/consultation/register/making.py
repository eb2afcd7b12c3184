"""The register stands where the site map has a section for drafts (4.1e)."""

from ...units.sites.layout import SectionPlan
from .registers import DraftRegister
from plone.dexterity.content import Container
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent


def make_drafts(parent: Container, plan: SectionPlan) -> DraftRegister:
    """The register; on other sites one that shows what is theirs."""
    register = createContent(
        "DraftRegister",
        id=plan.identifier,
        title=plan.title,
        description=plan.description,
        language=parent.language,
        exclude_from_nav=not plan.navigation,
    )
    return addContentToContainer(parent, register, checkConstraints=False)

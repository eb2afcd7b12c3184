"""`/vi/du-thao` holds every draft, a folder a year."""

from ...editorial.adding.container import OwnTypesContainer
from ...editorial.registers.register import IRegister
from ...editorial.registers.register import standing_at
from plone.base.interfaces.syndication import ISyndicatable
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


REGISTER = ("vi", "du-thao")


class IDraftRegister(IRegister):
    """A register of drafts."""


@implementer(IDraftRegister, ISyndicatable)
class DraftRegister(OwnTypesContainer):
    """The register, or a site's share of it."""

    _ordering = "unordered"

    def own_types(self) -> tuple[str, ...]:
        return ("LegalDraft", "RegisterYear")


def draft_register(site: PloneSite) -> DraftRegister | None:
    """The register that holds the drafts, None on a site without."""
    return standing_at(REGISTER, DraftRegister, site)

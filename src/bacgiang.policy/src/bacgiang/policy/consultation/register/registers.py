"""`/vi/du-thao` holds every draft, a folder a year."""

from ...editorial.adding.container import OwnTypesContainer
from bacgiang.policy import _
from plone.base.interfaces.syndication import ISyndicatable
from plone.supermodel import model
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope import schema
from zope.interface import implementer


REGISTER = ("vi", "du-thao")


class IDraftRegister(model.Schema):
    """A register of drafts."""

    title = schema.TextLine(title=_("Title"), max_length=300)
    description = schema.Text(title=_("Summary"), required=False)


@implementer(IDraftRegister, ISyndicatable)
class DraftRegister(OwnTypesContainer):
    """The register, or a site's share of it."""

    _ordering = "unordered"

    def own_types(self) -> tuple[str, ...]:
        return ("LegalDraft", "RegisterYear")


def draft_register(site: PloneSite) -> DraftRegister | None:
    """The register that holds the drafts, None on a site without."""
    found: Any = site
    for name in REGISTER:
        if name not in found:
            return None
        found = found[name]
    return found if isinstance(found, DraftRegister) else None

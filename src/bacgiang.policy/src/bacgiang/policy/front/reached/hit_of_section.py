"""A section among the results of a search: one that holds nothing yet is said to."""

from ...base.kept import Kept
from ...search.catalog_version import catalog_version
from ...search.page.place import HitStatus
from ...search.page.place import IHitOfType
from ...search.page.place import Place
from ...search.page.place import place_in_text
from ...search.page.shown_text import shown_text
from ...search.query.text_query import TextQuery
from ...units.sites.filled import shows_nothing
from ...units.sites.section import Section
from AccessControl import getSecurityManager
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from time import time
from zope.interface import implementer


MINUTE = 60
EMPTY = _("hit_empty_section", default="Nothing in it yet")


@implementer(IHitOfType)
class HitOfSection:
    """Of topics and the like."""

    def name(self, brain: AbstractCatalogBrain, language: str) -> str:
        return ""

    def status(self, brain: AbstractCatalogBrain) -> HitStatus | None:
        section = brain._unrestrictedGetObject()
        of_catalog = isinstance(section, Section)
        is_empty = (_lately if of_catalog else shows_nothing)(section)
        return HitStatus(EMPTY, "search-empty", is_last=True) if is_empty else None

    def place(self, item: DexterityContent, query: TextQuery, url: str) -> Place:
        return place_in_text("", "", shown_text(item), query)


def _lately(section: Section) -> bool:
    """As `shows_nothing` has it: its query costs as much as the rest of the hit. Kept
    for a minute, for people of the same rights and one state of the catalog.
    """
    tool = api.portal.get_tool("portal_catalog")
    version = catalog_version(tool)
    if version is None:
        return shows_nothing(section)
    user = getSecurityManager().getUser()
    rights = tuple(tool._listAllowedRolesAndUsers(user))
    key = (version, rights, section.getPhysicalPath(), int(time()) // MINUTE)
    return _kept.of(key, lambda: shows_nothing(section))


_kept: Kept[bool] = Kept(500)

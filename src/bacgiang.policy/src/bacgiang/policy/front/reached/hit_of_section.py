"""A section among the results of a search: one that holds nothing yet is said to."""

from ...search.page.place import HitStatus
from ...search.page.place import IHitOfType
from ...search.page.place import Place
from ...search.page.place import place_in_text
from ...search.page.shown_text import shown_text
from ...search.query.text_query import TextQuery
from ...units.sites.filled import shows_nothing
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from zope.interface import implementer


EMPTY = _("hit_empty_section", default="Nothing in it yet")


@implementer(IHitOfType)
class HitOfSection:
    """Of topics and the like."""

    def name(self, brain: AbstractCatalogBrain, language: str) -> str:
        return ""

    def status(self, brain: AbstractCatalogBrain) -> HitStatus | None:
        is_empty = shows_nothing(brain._unrestrictedGetObject())
        return HitStatus(EMPTY, "search-empty", is_last=True) if is_empty else None

    def place(self, item: DexterityContent, query: TextQuery, url: str) -> Place:
        return place_in_text("", "", shown_text(item), query)

"""A record among the results of a search."""

from ...search.page.place import HitStatus
from ...search.page.place import IHitOfType
from ...search.page.place import Place
from ...search.page.place import place_in_text
from ...search.page.shown_text import LONGEST
from ...search.query.text_query import TextQuery
from .indexing import searched_text
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from zope.interface import implementer


@implementer(IHitOfType)
class HitOfRecord:
    """Called by its name, found in what its fields say."""

    def name(self, brain: AbstractCatalogBrain, language: str) -> str:
        return ""

    def status(self, brain: AbstractCatalogBrain) -> HitStatus | None:
        return None

    def place(self, item: DexterityContent, query: TextQuery, url: str) -> Place:
        return place_in_text(url, "", searched_text(item)[:LONGEST], query)

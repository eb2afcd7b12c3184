"""A procedure or form among the results of a search."""

from ...legal.searching.hit_of_document import effect_status
from ...search.attachments.extracted import kept_text
from ...search.page.place import HitStatus
from ...search.page.place import IHitOfType
from ...search.page.place import Place
from ...search.page.place import place_in_text
from ...search.page.shown_text import LONGEST
from ...search.query.text_query import TextQuery
from ..procedure.conversion import record_today
from ..procedure.texts import searched_texts
from ..versions.held import version_of
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from zope.interface import implementer


@implementer(IHitOfType)
class HitOfProcedure:
    """Called by its name alone."""

    def name(self, brain: AbstractCatalogBrain, language: str) -> str:
        return ""

    def status(self, brain: AbstractCatalogBrain) -> HitStatus | None:
        return effect_status(brain)

    def place(self, item: DexterityContent, query: TextQuery, url: str) -> Place:
        said = "\n".join(text for text in searched_texts(record_today(item)) if text)
        return place_in_text(url, "", said[:LONGEST], query)


@implementer(IHitOfType)
class HitOfForm(HitOfProcedure):
    """Found in what is written on it."""

    def place(self, item: DexterityContent, query: TextQuery, url: str) -> Place:
        found = version_of(IUUID(item, None))
        files = found.files if found is not None else item.files()
        said = next((text for text in map(kept_text, files.values()) if text), "")
        return place_in_text(url, "", said[:LONGEST], query)

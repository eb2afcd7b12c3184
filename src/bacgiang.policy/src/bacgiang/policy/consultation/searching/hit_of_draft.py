"""A draft among the results of a search: its state, and the article that is meant."""

from ...legal.searching.passage_in_document import passage_in
from ...search.page.place import HitStatus
from ...search.page.place import IHitOfType
from ...search.page.place import Place
from ...search.page.place import place_in_text
from ...search.page.shown_text import shown_text
from ...search.query.text_query import TextQuery
from ..timing.states import state_of
from ..timing.states import STATE_TITLES
from ..timing.store import consultation_store
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from zope.interface import implementer


@implementer(IHitOfType)
class HitOfDraft:
    """Called by its title; found in an article, or else in what is said of it."""

    def name(self, brain: AbstractCatalogBrain, language: str) -> str:
        return ""

    def status(self, brain: AbstractCatalogBrain) -> HitStatus | None:
        state = state_of(consultation_store().get(brain.UID))
        if state is None:
            return None
        return HitStatus(STATE_TITLES[state], f"draft-state-{state.value}")

    def place(self, item: DexterityContent, query: TextQuery, url: str) -> Place:
        passage = passage_in(item, query)
        if passage is None:
            return place_in_text("", "", shown_text(item), query)
        name = f"{passage.num} {passage.heading}".strip()
        return Place(f"{url}#{passage.eid}", name, passage.html)

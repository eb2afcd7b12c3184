"""A document among the results of a search: its name, and the article that is meant."""

from ...editorial.visibility.seen import may_see
from ...search.attachments.extracted import kept_text
from ...search.page.place import HitStatus
from ...search.page.place import IHitOfType
from ...search.page.place import NOWHERE
from ...search.page.place import Place
from ...search.page.place import place_in_text
from ...search.page.shown_text import LONGEST
from ...search.query.text_query import TextQuery
from ..documents.original import IOriginal
from ..effect.labels import STATUS_TITLES
from ..effect.passage_remark import passage_remark
from ..relations.pending import is_pending_in_list
from ..relations.pending import PENDING
from ..vocabularies import tables
from .passage_in_document import passage_in
from dataclasses import replace
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from zope.interface import implementer


STATUSES = {
    status.value: HitStatus(title, f"legal-effect-{status.value}")
    for status, title in STATUS_TITLES.items()
}


def effect_status(brain: AbstractCatalogBrain) -> HitStatus | None:
    """Effect today, as the catalog has it for lists."""
    said = getattr(brain, "effect_today", None)
    return STATUSES.get(said) if isinstance(said, str) else None


@implementer(IHitOfType)
class HitOfDocument:
    """Called by type and number; found in an article, or else in an original."""

    def name(self, brain: AbstractCatalogBrain, language: str) -> str:
        number = getattr(brain, "document_number", None)
        if not isinstance(number, str) or not number:
            return ""
        kind = tables.title_in(tables.DOCUMENT_TYPES, brain.document_type, language)
        return f"{kind} {number}".strip()

    def status(self, brain: AbstractCatalogBrain) -> HitStatus | None:
        status = effect_status(brain)
        if status is not None and is_pending_in_list(brain):
            return replace(status, remark=PENDING)
        return status

    def place(self, item: DexterityContent, query: TextQuery, url: str) -> Place:
        passage = passage_in(item, query)
        if passage is not None:
            name = f"{passage.num} {passage.heading}".strip()
            remark = passage_remark(item, passage.eid)
            return Place(f"{url}#{passage.eid}", name, passage.html, remark)
        for each in item.objectValues():
            if IOriginal.providedBy(each) and may_see(each):
                text = kept_text(each.file)[:LONGEST]
                place = place_in_text(f"{url}#{each.getId()}", each.title, text, query)
                if place.html:
                    return place
        return NOWHERE

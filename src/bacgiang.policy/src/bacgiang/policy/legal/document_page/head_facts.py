"""What the head of a record's page tells."""

from ...base.english.addresses import is_english_page
from ...base.english.words import english_words
from ...editorial.public.findability.head_facts import ItemHeadFacts
from ...units.findability.head.facts import shortened
from ..vocabularies import tables
from plone import api


class DocumentHeadFacts(ItemHeadFacts):
    """A document is known by type and number; its subject alone may not be unique."""

    def own_title(self) -> str:
        record = self.context
        words = english_words(record, self.request)
        if words is not None:
            return shortened(words.full_name)
        language = api.portal.get_current_language()
        kind = tables.title_in(tables.DOCUMENT_TYPES, record.document_type, language)
        name = f"{kind} {record.number or ''}".strip()
        return f"{name}: {shortened(record.title)}" if name else shortened(record.title)

    @property
    def description(self) -> str:
        if is_english_page(self.request):
            return str(super().description)
        return shortened(self.context.title)

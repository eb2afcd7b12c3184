"""What the head of a record's page tells."""

from ...editorial.public.findability.head_facts import ItemHeadFacts
from ...units.findability.head.facts import shortened
from ..vocabularies import tables
from plone import api


class DocumentHeadFacts(ItemHeadFacts):
    """A document is known by type and number; its subject alone may not be unique."""

    def own_title(self) -> str:
        record = self.context
        language = api.portal.get_current_language()
        kind = tables.title_in(tables.DOCUMENT_TYPES, record.document_type, language)
        name = f"{kind} {record.number or ''}".strip()
        return f"{name}: {shortened(record.title)}" if name else shortened(record.title)

    @property
    def description(self) -> str:
        return shortened(self.context.title)

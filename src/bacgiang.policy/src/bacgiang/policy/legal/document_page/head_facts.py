"""What the head of a record's page tells."""

from ...editorial.public.findability.head_facts import ItemHeadFacts
from ...units.findability.head.facts import shortened
from ..documents.official_document import IOfficialDocument
from ..vocabularies.tables import table
from plone import api
from zope.component import adapter
from zope.interface import Interface


@adapter(IOfficialDocument, Interface, Interface)
class DocumentHeadFacts(ItemHeadFacts):
    """A document is known by type and number; its subject alone may not be unique."""

    def own_title(self) -> str:
        record = self.context
        kind = table("bacgiang.document_types").get(record.document_type)
        language = api.portal.get_current_language()
        name = f"{kind.title(language) if kind else ''} {record.number or ''}".strip()
        return f"{name}: {shortened(record.title)}" if name else shortened(record.title)

    @property
    def description(self) -> str:
        return shortened(self.context.title)

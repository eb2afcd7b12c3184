"""A feed for every question to a register of documents."""

from ...editorial.public.feeds.feed_item import EditorialFeedItem
from ...editorial.public.feeds.feed_item import xml_text
from ...search.register_page.feed import RegisterFeed
from ..vocabularies import tables
from .query import DocumentQuery
from .query import Sort


class DocumentFeed(RegisterFeed):
    """The newest documents that answer the question in the address."""

    query_class = DocumentQuery
    newest = Sort.NEWEST

    @property
    def portal_type(self) -> str:
        return str(self.context.holds)


class DocumentFeedItem(EditorialFeedItem):
    """A document is called by its type and number; its subject is what it tells."""

    @property
    def title(self) -> str:
        kind = tables.title_in(
            tables.DOCUMENT_TYPES, self.context.document_type, self.feed.language
        )
        return xml_text(f"{kind} {self.context.number or ''}".strip())

    @property
    def description(self) -> str:
        return xml_text("\n".join((self.context.title, *self._notes())))

    @property
    def author_name(self) -> str:
        return xml_text(self.context.issuer or "")

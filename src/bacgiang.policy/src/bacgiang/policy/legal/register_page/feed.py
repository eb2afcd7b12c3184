"""A feed for every question to a register: `rss.xml?issuer=ubnd-bac-giang`."""

from ...editorial.public.feeds.feed import EditorialFeed
from ...editorial.public.feeds.feed import IEditorialFeed
from ...editorial.public.feeds.feed_item import EditorialFeedItem
from ...editorial.public.feeds.feed_item import xml_text
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ..documents.official_document import IOfficialDocument
from ..documents.register import IDocumentRegister
from ..vocabularies.tables import table
from .asked import Asked
from .asked import asked
from .asked import Sort
from .finding import find
from functools import cached_property
from plone.base.interfaces.syndication import IFeedItem
from typing import Any
from zope.component import adapter
from zope.globalrequest import getRequest
from zope.interface import implementer


@adapter(IDocumentRegister)
class RegisterFeed(EditorialFeed):
    """The newest documents that answer the question in the address."""

    @cached_property
    def _question(self) -> Asked:
        question = asked(getRequest().form).but(sort=Sort.NEWEST)
        own = unit_code_of(self.context)
        return question if own == main_unit_code() else question.but(unit=own)

    @property
    def query(self) -> str:
        """The question, for the feed's own address; empty for the whole register."""
        return asked(getRequest().form).but(sort=None).address()

    def _brains(self) -> list[Any]:
        return find(self._question, self.context.holds).brains(0, self.limit)


@implementer(IFeedItem)
@adapter(IOfficialDocument, IEditorialFeed)
class DocumentFeedItem(EditorialFeedItem):
    """A document is called by its type and number; its subject is what it tells."""

    @property
    def title(self) -> str:
        kind = table("bacgiang.document_types").get(self.context.document_type)
        name = kind.title(self.feed.language) if kind else ""
        return xml_text(f"{name} {self.context.number or ''}".strip())

    @property
    def description(self) -> str:
        return xml_text("\n".join((self.context.title, *self._notes())))

    @property
    def author_name(self) -> str:
        return xml_text(self.context.issuer or "")

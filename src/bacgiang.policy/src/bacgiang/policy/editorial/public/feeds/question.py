"""A list that is narrowed down is an answer, not a page to be found."""

from ....base.page_facts import IQuestion
from .feed import IEditorialFeed
from plone.base.interfaces.syndication import ISyndicatable
from plone.dexterity.content import DexterityContent
from zope.component import adapter
from zope.component import queryAdapter
from zope.interface import implementer


@implementer(IQuestion)
@adapter(ISyndicatable)
class FeedQuestion:
    """The question that the list's feed knows of the address."""

    def __init__(self, context: DexterityContent) -> None:
        self.context = context

    @property
    def text(self) -> str:
        feed = queryAdapter(self.context, IEditorialFeed)
        return feed.query if feed is not None else ""

"""A feed for every question to a collection: what changed last."""

from ....search.register_page.feed import RegisterFeed
from ..query import RecordQuery
from ..query import Sort
from functools import cached_property
from zope.globalrequest import getRequest


class CollectionFeed(RegisterFeed):
    """The records that answer the question in the address, changed last first."""

    query_class = RecordQuery
    newest = Sort.CHANGED

    @property
    def portal_type(self) -> str:
        return str(self.context.holds)

    @cached_property
    def _question(self) -> RecordQuery:
        """Of all records, whichever unit runs the collection."""
        asked = self.query_class.read(getRequest().form)
        return asked.replace(sort=self.newest)

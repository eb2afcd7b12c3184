"""The page of a section: its live list, in batches, with its feeds."""

from .listings import Listing
from plone.app.contenttypes.browser.collection import CollectionView
from typing import Any


class SectionView(CollectionView):
    """Lists by the stored query; a section without one lists what stands in it."""

    @property
    def listing(self) -> Listing:
        return Listing(self.context.listing or Listing.NONE)

    @property
    def has_query(self) -> bool:
        return bool(self.collection_behavior.query)

    def batch(self) -> Any:
        if self.has_query:
            return self.results()
        return super(CollectionView, self).batch()

    @property
    def is_reference(self) -> bool:
        return self.listing is Listing.REFERENCE

    @property
    def has_feed(self) -> bool:
        return self.has_query

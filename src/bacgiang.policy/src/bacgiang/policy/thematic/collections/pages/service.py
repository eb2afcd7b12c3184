"""`GET @records` of a collection: search, facets, pages; each record whole."""

from ....search.register_page.service import RegisterService
from ..fields import record_data
from ..query import RecordQuery
from .value_titles import value_titles
from collections.abc import Iterable
from collections.abc import Mapping
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


class GetRecords(RegisterService):
    """One page of the records that fit, and how many there are."""

    name = "@records"
    query_class = RecordQuery

    @property
    def portal_type(self) -> str:  # type: ignore[override]
        return str(self.context.holds)

    @property
    def facet_names(self) -> Iterable[str]:  # type: ignore[override]
        collection = self.context.collection
        return tuple(collection.facets) if collection is not None else ()

    def value_titles(
        self, language: str, request: HTTPRequest
    ) -> Mapping[str, Mapping[Any, str]]:
        collection = self.context.collection
        return value_titles(collection, language) if collection is not None else {}

    def item(self, brain: AbstractCatalogBrain) -> dict[str, Any]:
        return {
            "@id": brain.getURL(),
            "@type": brain.portal_type,
            "UID": brain.UID,
            "review_state": brain.review_state,
            **record_data(self.context.collection, brain._unrestrictedGetObject()),
        }

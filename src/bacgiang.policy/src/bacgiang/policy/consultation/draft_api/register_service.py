"""`GET @drafts`: search, state, unit, pages (clause 17)."""

from ...search.register_page.service import RegisterService
from ...units.register.lookup import all_units
from ..register_page.query import DraftQuery
from ..register_page.query import DRAFTS
from .draft_data import consultation_data
from collections.abc import Mapping
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


class GetDrafts(RegisterService):
    """One page of the drafts that fit, and how many there are."""

    name = "@drafts"
    portal_type = DRAFTS
    query_class = DraftQuery
    facet_names = ("unit_code", "issue_year")

    def value_titles(
        self, language: str, request: HTTPRequest
    ) -> Mapping[str, Mapping[Any, str]]:
        return {"unit_code": {one.code: str(one.title) for one in all_units()}}

    def item(self, brain: AbstractCatalogBrain) -> dict[str, Any]:
        return {
            "@id": brain.getURL(),
            "@type": brain.portal_type,
            "UID": brain.UID,
            "title": brain.Title,
            "description": brain.Description,
            "review_state": brain.review_state,
            "unit": self.named("unit_code", brain.unit_code),
            "consultation": consultation_data(brain._unrestrictedGetObject()),
        }

"""The facets that everything on the portal has: kind, unit, topic, year."""

from ...base.content_kinds import kind_title
from ...base.sites import sites
from ...editorial.topics.topic import topic_title
from ..facets import ValueCount
from ..question.facet import IndexFacet
from ..question.kinds import is_searched
from ..searching import Found
from bacgiang.policy import _
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


class KindFacet(IndexFacet):
    """By type: news, documents, procedures, …"""

    title = _("label_search_kind", default="Kind")
    order = 10
    index = "portal_type"

    def is_value(self, value: str) -> bool:
        return is_searched(value)

    def value_title(self, value: str, language: str, request: HTTPRequest) -> str:
        return kind_title(value, request)


class UnitFacet(IndexFacet):
    """By the unit in charge, whichever site an item stands on."""

    title = _("label_search_unit", default="Unit")
    order = 30
    index = "unit_code"

    def is_value(self, value: str) -> bool:
        return value.isascii() and bool(sites().unit_name(value, unknown=""))

    def value_title(self, value: str, language: str, request: HTTPRequest) -> str:
        return str(sites().unit_name(value, language))


class TopicFacet(IndexFacet):
    """By the topics of news, and keywords."""

    title = _("label_search_topic", default="Topic")
    order = 40
    index = "Subject"

    def value_title(self, value: str, language: str, request: HTTPRequest) -> str:
        return topic_title(value, language)


class YearFacet(IndexFacet):
    """By year of issue or publication, the latest first."""

    title = _("label_search_year", default="Year")
    order = 50
    is_by_count = False
    index = "year"

    def is_value(self, value: str) -> bool:
        return len(value) == 4 and value.isascii() and value.isdigit()

    def conditions(self, values: tuple[str, ...]) -> dict[str, Any]:
        return {self.index: [int(value) for value in values]}

    def counted(self, found: Found) -> list[ValueCount]:
        return sorted(super().counted(found), key=lambda one: -one.value)

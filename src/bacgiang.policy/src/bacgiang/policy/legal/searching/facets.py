"""Facets of the portal's search that legal documents bring along: effect and field."""

from ...search.question.facet import IndexFacet
from ..effect.labels import STATUS_TITLES
from ..vocabularies import tables
from bacgiang.policy import _
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


TITLES = {status.value: title for status, title in STATUS_TITLES.items()}


class EffectFacet(IndexFacet):
    """By effect today; procedures and forms have one, too."""

    title = _("label_search_effect", default="Effect")
    order = 20
    index = "effect_today"

    def is_value(self, value: str) -> bool:
        return value in TITLES

    def value_title(self, value: str, language: str, request: HTTPRequest) -> str:
        title = TITLES.get(value, value)
        return str(translate(title, context=request, target_language=language))


class FieldFacet(IndexFacet):
    """By the field of documents and drafts."""

    title = _("label_search_field", default="Field")
    order = 45
    index = "legal_fields"

    def is_value(self, value: str) -> bool:
        return value in tables.table(tables.LEGAL_FIELDS)

    def value_title(self, value: str, language: str, request: HTTPRequest) -> str:
        return tables.title_in(tables.LEGAL_FIELDS, value, language, value)

"""`@@register_view`: a register with its search, facets and list (4.1b, 4.1d)."""

from ...base.date_labels import day_label
from ...search.page.hits import in_english
from ...search.register_page.register_view import RegisterView
from ..documents.day_number import day_at
from ..relations.pending import is_pending_in_list
from .query import DocumentQuery
from .query import Sort
from .titles import titles
from .tools import tools
from bacgiang.policy import _
from collections.abc import Iterator
from Products.Five import BrowserView
from typing import Any


FACET_TITLES = {
    "effect_today": _("label_effect_today", default="Effect today"),
    "document_type": _("label_document_type", default="Type"),
    "issuer": _("label_issuing_body", default="Issuing body"),
    "issue_year": _("label_year_of_issue", default="Year of issue"),
    "legal_fields": _("label_legal_fields", default="Fields"),
    "territorial_scope": _("label_territorial_scope", default="Territorial scope"),
}
SORT_TITLES = {
    Sort.RELEVANCE: _("sort_relevance", default="Best match first"),
    Sort.NEWEST: _("sort_newest", default="Newest first"),
    Sort.OLDEST: _("sort_oldest", default="Oldest first"),
}


class DocumentRegisterView(RegisterView):
    """Documents of the register's type."""

    query_class = DocumentQuery
    facet_titles = FACET_TITLES
    sort_titles = SORT_TITLES
    facets_in_order = frozenset({"issue_year"})
    value_titles = staticmethod(titles)

    @property
    def portal_type(self) -> str:
        return str(self.context.holds)

    def rows(self) -> Iterator[dict[str, Any]]:
        for brain in self.brains():
            yield {
                "title": brain.Title,
                "number": brain.document_number,
                "kind": self.value_title("document_type", brain.document_type),
                "issuer": self.value_title("issuer", brain.issuer),
                "day": day_label(day_at(brain.issue_date), self.language),
                "url": brain.getURL(),
                "effect": self.value_title("effect_today", brain.effect_today),
                "effect_code": brain.effect_today,
                "pending": is_pending_in_list(brain),
                "place": self.place(brain),
                "english": in_english(brain, "number", self.request)[1],
            }

    def chosen(self) -> list[tuple[str, str]]:
        """The day has a field of its own."""
        return [one for one in super().chosen() if one[0] != "in_force_on"]

    def tools(self) -> list[tuple[str, Any]]:
        return list(tools(self.context, self.query.replace(sort=None).address()))

    def tongue_of(self, name: str, title: str) -> str | None:
        """The language of a value's title where that is not the page's."""
        known = self._titles.get(name, {}).values()
        return None if self.language == "vi" or title in known else "vi"


class YearView(BrowserView):
    """`@@register_year_view`: the register, narrowed down to the year."""

    def __call__(self) -> str:
        register = self.context.__parent__.absolute_url()
        year = self.context.getId()
        return self.request.response.redirect(f"{register}?issue_year={year}")

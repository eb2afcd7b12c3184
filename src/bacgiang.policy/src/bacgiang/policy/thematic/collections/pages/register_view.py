"""`@@record_collection_view`: a collection with its search, facets and list (2.2b)."""

from ....base.english.counterparts import shown_by
from ....editorial.visibility.seen import may_see
from ....editorial.visibility.state_now import is_read
from ....editorial.visibility.state_now import title_for_brain
from ....search.page.hits import in_english
from ....search.register_page.register_view import RegisterView
from ..collection import Collection
from ..data.row_files import FORMATS
from ..fields import fields_of
from ..fields import shown_fields
from ..query import RecordQuery
from ..query import Sort
from ..register import pages_about
from .value_titles import facet_titles
from .value_titles import value_titles
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from plone import api
from typing import Any
from zExceptions import NotFound
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


ADD = "bacgiang.policy: Add collection record"
SORT_TITLES = {
    Sort.RELEVANCE: _("sort_relevance", default="Best match first"),
    Sort.NAME: _("sort_name", default="By Vietnamese name, A to Y"),
    Sort.CHANGED: _("sort_changed", default="Changed last first"),
}


class CollectionView(RegisterView):
    """Records of the collection; on the English site the same."""

    query_class = RecordQuery
    unit = ""

    @property
    def collection(self) -> Collection:
        found: Collection | None = self.context.collection
        if found is None:
            raise NotFound(self.context, self.__name__)
        return found

    @property
    def portal_type(self) -> str:
        return str(self.context.holds)

    @property
    def facet_titles(self) -> Mapping[str, Message]:  # type: ignore[override]
        return facet_titles(self.collection)

    @property
    def sort_titles(self) -> Mapping[Any, Message]:  # type: ignore[override]
        first = self.collection.number_first
        return SORT_TITLES if first is None else {**SORT_TITLES, Sort.NUMBER: first}

    def value_titles(
        self, language: str, request: HTTPRequest
    ) -> Mapping[str, Mapping[Any, str]]:
        return value_titles(self.collection, language)

    def rows(self) -> Iterator[dict[str, Any]]:
        collection = self.collection
        titles = {
            name: translate(fields_of(collection)[name].title, context=self.request)
            for name in collection.in_row
        }
        for brain in self.brains():
            record = brain._unrestrictedGetObject()
            if not may_see(record):
                continue
            english, _summary = in_english(brain, "", self.request)
            in_row = shown_fields(collection, record, self.language, collection.in_row)
            yield {
                "title": brain.Title,
                "english": english,
                "code": record.code,
                "url": brain.getURL(),
                "state": "" if is_read(brain) else title_for_brain(brain),
                "facts": [
                    (titles[one.name], one.text, one.language or None) for one in in_row
                ],
            }

    def pages(self) -> list[tuple[str, str]]:
        return pages_about(self.context)

    def tools(self) -> list[tuple[str, Any]]:
        return list(self._tools(self.query.replace(sort=None).address()))

    def _tools(self, query: str) -> Iterator[tuple[str, Any]]:
        base = self.context.absolute_url()
        asked = f"?{query}" if query else ""
        for name, title in self.collection.ways:
            yield f"{base}/@@{name}", title
        feed = _("link_feed_of_changes", default="Follow changes (RSS)")
        yield f"{base}/rss.xml{asked}", feed
        for name in FORMATS:
            title = _(
                "link_open_data",
                default="Data as ${format}",
                mapping={"format": name.upper()},
            )
            yield f"{base}/@@open-data.{name}{asked}", title
        yield (
            f"{base}/@@open-data-fields",
            _("link_open_data_fields", default="What the fields of the data mean"),
        )
        if shown_by(self.context) is None and api.user.has_permission(
            ADD, obj=self.context
        ):
            add = _("link_add_record", default="Add a record")
            yield f"{base}/++add++{self.portal_type}", add
            yield f"{base}/@@import-sheet", IMPORT
            yield f"{base}/@@sources", SOURCES


IMPORT = _("link_import_sheet", default="Import from a spreadsheet")
SOURCES = _("link_sources", default="Sources read by schedule")

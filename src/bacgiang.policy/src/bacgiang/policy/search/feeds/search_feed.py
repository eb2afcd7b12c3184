"""The hits of a question, newest first; news of a topic is one of them (4.1b)."""

from ...editorial.public.feeds.feed import EditorialFeed
from ...editorial.public.feeds.feed import IEditorialFeed
from ...editorial.public.feeds.feed_item import xml_text
from ..question.answer import Answer
from ..question.scope import scope
from ..question.search_query import known_facets
from ..question.search_query import read_query
from ..question.search_query import SearchQuery
from bacgiang.policy import _
from functools import cached_property
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from uuid import NAMESPACE_URL
from uuid import uuid5
from zope.i18n import translate
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


TITLE = _("feed_search_title", default="Search: ${words}")
NO_WORDS = _("feed_search_conditions", default="by conditions")


@implementer(IEditorialFeed)
class SearchFeed(EditorialFeed):
    """Offered for a question; without one there is no feed of everything."""

    def __init__(self, context: DexterityContent, request: HTTPRequest) -> None:
        super().__init__(context)
        self.request = request

    @cached_property
    def _facets(self) -> dict[str, Any]:
        return known_facets()

    @cached_property
    def question(self) -> SearchQuery:
        return read_query(self.request.form, self._facets).replace(is_newest_first=True)

    @property
    def available(self) -> bool:  # type: ignore[override]
        return not self.question.is_empty

    @property
    def query(self) -> str:  # type: ignore[override]
        return self.question.address()

    @property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @property
    def uid(self) -> str:
        """The same for the same question in the same place."""
        place = IUUID(self.context, None) or ""
        return str(uuid5(NAMESPACE_URL, f"{place}?{self.query}"))

    @property
    def base_url(self) -> str:
        return self.question.url(f"{self.context.absolute_url()}/@@search")

    @property
    def title(self) -> str:
        words = self.question.words or translate(
            NO_WORDS, target_language=self.language
        )
        message = _(TITLE, default=TITLE.default, mapping={"words": words})
        return xml_text(translate(message, target_language=self.language))

    @property
    def description(self) -> str:
        return ""

    def _brains(self) -> list[Any]:
        where = scope(self.context, self.question.is_only_site)
        found = Answer(self.question, where, self._facets).found
        return list(found.brains(0, self.limit))

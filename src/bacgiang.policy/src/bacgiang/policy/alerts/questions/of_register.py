"""A register, whole or narrowed down."""

from ...base.english.counterparts import shows
from ...search.register_page.query import RegisterQuery
from ...search.register_page.register_view import RegisterView
from ...search.searching import find
from ...search.searching import Found
from .question import path_of
from .question import Question
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import queryMultiAdapter
from zope.globalrequest import getRequest
from zope.i18n import translate


WORDS = _("alert_register_words", default="“${words}”")
NARROWED = _("alert_register_narrowed", default="narrowed down by a search")


@dataclass(frozen=True)
class OfRegister(Question):
    """One question to the page `view` of a register."""

    view: RegisterView
    query: RegisterQuery

    @property
    def address(self) -> str:
        return self.query.url(path_of(self.place))

    @property
    def url(self) -> str:
        return self.query.url(self.place.absolute_url())

    def title(self, language: str) -> str:
        said = [title or value for value, title in self._conditions(language)]
        if self.query.text:
            words = _(WORDS, default=WORDS.default, mapping={"words": self.query.text})
            said.insert(0, translate(words, target_language=language))
        return self._named(said, language)

    def known_title(self, language: str) -> str:
        titles = [title for _value, title in self._conditions(language)]
        said = [title for title in titles if title]
        if self.query.text or len(said) < len(titles):
            said.append(translate(NARROWED, target_language=language))
        return self._named(said, language)

    def _conditions(self, language: str) -> list[tuple[str, str]]:
        """Value and title of each; "" for a value that the portal does not know."""
        known = self.view.value_titles(language, getRequest())
        return [
            (value, str(known.get(name, {}).get(value) or ""))
            for name, value in self.query.narrowing.items()
        ]

    def _named(self, said: list[str], language: str) -> str:
        is_own = language == self.place.Language()
        shown = self.place if is_own else shows(self.place) or self.place
        title = str(shown.Title())
        return f"{title}: {'; '.join(said)}" if said else title

    def found(self, conditions: Mapping[str, Any]) -> Found:
        query = self.query
        if self.view.unit:
            query = query.replace(**{self.view.unit_condition: self.view.unit})
        newest = {"sort_on": "effective", "sort_order": "descending"}
        asked = query.catalog_query(self.view.portal_type)
        return find(
            api.portal.get_tool("portal_catalog"), {**asked, **newest, **conditions}
        )


def register_question(
    place: DexterityContent, form: Mapping[str, Any]
) -> OfRegister | None:
    """The question of a form or address; None for what is no register."""
    layout = getattr(place, "getLayout", lambda: "")()
    view = queryMultiAdapter((place, getRequest()), name=layout) if layout else None
    if not isinstance(view, RegisterView):
        return None
    query = view.query_class.read(form).replace(sort=None)
    return OfRegister(place, view, query)

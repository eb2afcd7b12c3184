"""Which facts of a record changed: number, days, signature, gazette."""

from ...base.english.days import shown_day
from ...base.frame_language import frame_language
from ...editorial.review.further_changes import ChangedPassage
from ...editorial.review.further_changes import IFurtherChanges
from ..comparison.marking import kind_of_change
from ..comparison.marking import KIND_TITLES
from ..intake.record_input import FIELDS
from ..register_page.titles import titles
from bacgiang.policy import _
from datetime import date
from functools import cached_property
from html import escape
from typing import Any
from zope.i18n import translate
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(IFurtherChanges)
class ChangedFacts:
    """A passage for each field; title and summary are compared by themselves."""

    order = 10
    title = _("heading_changed_facts", default="Facts of the document")

    def __init__(self, earlier: Any, item: Any, request: HTTPRequest) -> None:
        self._earlier, self._item, self._request = earlier, item, request

    def passages(self) -> tuple[ChangedPassage, ...]:
        said = (
            (name, self._words(name, self._earlier), self._words(name, self._item))
            for name in FIELDS
            if name != "title"
        )
        return tuple(
            self._passage(name, old, new) for name, old, new in said if old != new
        )

    def _passage(self, name: str, old: str, new: str) -> ChangedPassage:
        kind = kind_of_change(old, new)
        title = translate(FIELDS[name].title, context=self._request)
        label = translate(KIND_TITLES[kind], context=self._request)
        return ChangedPassage(
            kind.value, str(label), str(title), _marked("del", old), _marked("ins", new)
        )

    def _words(self, name: str, item: Any) -> str:
        """The value as people read it; empty for none."""
        value = getattr(item, name, None) or ""
        if isinstance(value, date):
            return shown_day(value)
        if isinstance(value, tuple):
            return ", ".join(self._title(name, one) for one in value)
        return self._title(name, str(value))

    def _title(self, name: str, token: str) -> str:
        # An issuer is a name in the record, and a token in the index alone.
        known = self._titles.get(name, {}) if name != "issuer" else {}
        return str(known.get(token) or token)

    @cached_property
    def _titles(self) -> dict[str, dict[str, str]]:
        return titles(frame_language(), self._request)


def _marked(tag: str, words: str) -> str:
    if not words:
        return ""
    return f'<p class="compare-text"><{tag}>{escape(words)}</{tag}></p>'

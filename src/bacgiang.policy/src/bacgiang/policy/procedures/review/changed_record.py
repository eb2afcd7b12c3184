"""Which fields of a procedure, and what of a form's decision, changed."""

from ...editorial.review.changed_fields import tell_elsewhere
from ...editorial.review.further_changes import ChangedPassage
from ...editorial.review.further_changes import IFurtherChanges
from ...law.alignment import word_differences
from ...legal.comparison.marking import kind_of_change
from ...legal.comparison.marking import KIND_TITLES
from ...legal.comparison.marking import Marker
from ..procedure.conversion import decision_of
from ..procedure.conversion import record_of
from ..procedure.schema import IProcedure
from ..procedure_page.in_words import InWords
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from typing import Any
from zope.i18n import translate
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


tell_elsewhere(IProcedure)


@implementer(IFurtherChanges)
class ChangedRecord:
    """A passage for each field that differs; the title is compared by itself."""

    order = 10
    title = _("heading_changed_record", default="Facts of the procedure")

    def __init__(self, earlier: Any, item: Any, request: HTTPRequest) -> None:
        self._earlier, self._item, self._request = earlier, item, request

    @cached_property
    def _words(self) -> InWords:
        return InWords(self._request)

    def passages(self) -> tuple[ChangedPassage, ...]:
        old, new = (dict(self._fields(one)) for one in (self._earlier, self._item))
        return tuple(
            self._passage(name, old.get(name, ""), said)
            for name, said in new.items()
            if old.get(name, "") != said
        )

    def _fields(self, item: Any) -> Iterator[tuple[str, str]]:
        fields = self._words.fields(record_of(item))
        return ((name, said) for name, said in fields if name != "title")

    def _passage(self, name: str, old: str, new: str) -> ChangedPassage:
        kind = kind_of_change(old, new)
        sides = Marker(self._request).sides(word_differences(old, new))
        label = str(translate(KIND_TITLES[kind], context=self._request))
        title = self._words.title(name)
        return ChangedPassage(kind.value, label, title, *map(_lines, sides))


class ChangedDecision(ChangedRecord):
    """Of a form; its files are compared as files."""

    title = _("heading_changed_decision", default="Decision and day")

    def _fields(self, item: Any) -> Iterator[tuple[str, str]]:
        decision = decision_of(item)
        yield "decision", self._words.decision(decision) if decision else ""


def _lines(html: str) -> str:
    return f'<p class="compare-text">{html}</p>' if html else ""

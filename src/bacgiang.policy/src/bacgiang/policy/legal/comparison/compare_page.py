"""`@@compare?with=<UID or number>`: two documents side by side, without scripts."""

from ...base.english.days import shown_day
from ...base.english.tongue import marked
from ...base.form_values import form_value
from ...base.made_in_turn import in_turn
from ...base.refusal import Refusal
from ..documents.official_document import OfficialDocument
from .comparing import compare
from .comparing import Comparison
from .marking import KIND_TITLES
from .marking import Marker
from .other_document import LONGEST
from .other_document import NotComparable
from .other_document import other_document
from bacgiang.policy import _
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import quote
from zope.i18n import translate


class ComparePage(BrowserView):
    """The form to choose the other document, and the comparison where one is chosen."""

    template = ViewPageTemplateFile("compare.pt")
    comparison: Comparison | None = None
    refusal: Refusal | None = None
    choices: tuple[OfficialDocument, ...] = ()

    marked = staticmethod(marked)

    def __call__(self) -> str:
        if not self.asked:
            return self.template()
        with in_turn():
            self._compare()
            return self.template()

    def _compare(self) -> None:
        try:
            other = other_document(self.context, self.asked)
            self.comparison = compare(self.context, other)
        except NotComparable as error:
            self.refusal, self.choices = error.refusals[0], error.choices
            self.request.response.setStatus(400, lock=1)

    @property
    def asked(self) -> str:
        return form_value(self.request.form, "with").strip()[: LONGEST + 1]

    @property
    def shown_number(self) -> str:
        """What the form holds: a number, never an identifier nobody can read."""
        if self.comparison is None:
            return self.asked
        return self._other.number or ""

    @property
    def _other(self) -> OfficialDocument:
        both = (self.comparison.old, self.comparison.new) if self.comparison else ()
        return next(one for one in both if one.UID() != self.context.UID())

    def message(self) -> str:
        return self.refusal.in_words(self.request) if self.refusal else ""

    def counts(self) -> list[tuple[str, Any, int]]:
        if self.comparison is None:
            return []
        counts = self.comparison.counts.items()
        return [(kind.value, KIND_TITLES[kind], count) for kind, count in counts]

    def runs(self) -> list[dict[str, Any]]:
        """Pairs that follow one another; `same` ones are folded away, with a title."""
        if self.comparison is None:
            return []
        marker = Marker(self.request)
        return [
            {
                "same": same,
                "title": self._title(len(pairs)),
                "pairs": [marker.marked(one) for one in pairs],
            }
            for same, pairs in self.comparison.runs()
        ]

    def address_of(self, document: OfficialDocument) -> str:
        return f"{self.context.absolute_url()}/@@compare?with={quote(document.UID())}"

    def name_of(self, document: OfficialDocument) -> str:
        return document.number or document.title

    def day_of(self, document: OfficialDocument) -> str:
        return shown_day(document.issue_date)

    def _title(self, count: int) -> str:
        message = _(
            "compare_folded",
            default="Unchanged provisions: ${count}",
            mapping={"count": count},
        )
        return str(translate(message, context=self.request))

"""`@@indicator_view`: an indicator as chart and table, compared over time and place."""

from ....base.charts.drawing import colour_of
from ....base.charts.drawing import marker
from ....base.english.days import shown_day
from ....base.made_in_turn import in_turn
from ....base.number_labels import number_label
from ...collections.data.row_files import FORMATS
from ...collections.pages.record_view import RecordView
from ..choices import OF_ONE_PERIOD
from ..revisions.store import revision_store
from ..values.figures import Figures
from ..values.period import Period
from ..values.period import read_period
from .asked import Asked
from .asked import charts_of
from .asked import read_asked
from .shown import ShownFigures
from bacgiang.policy import _
from decimal import Decimal
from functools import cached_property
from html import escape
from typing import Any
from zope.i18n import translate


MOST_REVISIONS = 50
FROM = _("label_period_from", default="From")
TO = _("label_period_to", default="To")
SELECTED = ' selected="selected"'
OF_BARS = _("label_period_of_bars", default="Period of bars and map")


class IndicatorView(RecordView):
    """What is asked for stands in the address; it can be kept and shared."""

    day = staticmethod(shown_day)
    index: Any

    def __call__(self) -> str:
        if not self.request.form:
            return str(self.index())
        # Each question is another answer, which nobody has kept.
        with in_turn():
            return str(self.index())

    @cached_property
    def figures(self) -> Figures:
        found: Figures = self.context.values_read()
        return found

    @cached_property
    def asked(self) -> Asked:
        return read_asked(self.request.form, self.context, self.figures)

    @cached_property
    def shown(self) -> ShownFigures:
        revised = {
            (one.period, one.part): self._number(one.old) for one in self._revisions
        }
        return ShownFigures(
            self.context, self.figures, self.asked, self.language, revised
        )

    @cached_property
    def _revisions(self) -> Any:
        return revision_store().of(self.context.UID())

    def _number(self, text: str) -> str:
        return number_label(Decimal(text), self.language) if text else ""

    @property
    def has_values(self) -> bool:
        return bool(self.figures.rows)

    def charts(self) -> list[tuple[str, str, bool]]:
        """Values, titles, and whether chosen."""
        return [
            (one.value, self._said(one.title_message), one is self.asked.chart)
            for one in charts_of(self.context)
        ]

    @cached_property
    def _periods(self) -> list[tuple[str, str]]:
        """Codes and titles, as they stand in markup."""
        every = self.figures.periods()
        return [(escape(one.code), escape(one.title(self.language))) for one in every]

    def period_choices(self) -> list[tuple[str, str, str]]:
        """Names of fields, titles, and options: of months hundreds, drawn here."""
        asked = self.asked
        options = map(self._options, (asked.first, asked.last, asked.period))
        titles = map(self._said, (FROM, TO, OF_BARS))
        return [*zip(("from", "to", "period"), titles, options, strict=True)]

    def _options(self, chosen: Period) -> str:
        return "".join(
            f'<option value="{code}"{SELECTED * (code == chosen.code)}>{title}</option>'
            for code, title in self._periods
        )

    def parts(self) -> list[tuple[str, str, bool]]:
        """Parts to choose from; none where there is one alone."""
        every = self.figures.parts()
        if len(every) < 2:
            return []
        chosen = self.asked.parts
        return [(one, self.shown.part_title(one), one in chosen) for one in every]

    def legend(self) -> list[dict[str, Any]]:
        """What colours and marks stand for; none of what is named beside itself."""
        parts = self.shown.parts()
        if self.asked.chart in OF_ONE_PERIOD or len(parts) < 2:
            return []
        return [
            {
                "title": self.shown.part_title(one),
                "lang": self.shown.part_language(one),
                "mark": f'<g class="chart-mark chart-{colour_of(place)}">'
                f"{marker(8, 8, place)}</g>",
            }
            for place, one in enumerate(parts)
        ]

    def revisions(self) -> list[dict[str, str]]:
        """The last first."""
        return [
            {
                "day": shown_day(one.at),
                "period": self._period(one.period),
                "part": self.shown.part_title(one.part) if self.has_values else "",
                "old": self._number(one.old),
                "new": self._number(one.new),
            }
            for one in reversed(self._revisions[-MOST_REVISIONS:])
        ]

    def _period(self, code: str) -> str:
        found = read_period(code)
        return found.title(self.language) if found is not None else code

    def files(self) -> list[tuple[str, str]]:
        base = self.context.absolute_url()
        return [(one.upper(), f"{base}/@@figures.{one}") for one in FORMATS]

    def _said(self, message: Any) -> str:
        return str(translate(message, context=self.request))

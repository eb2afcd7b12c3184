"""What a reader asks an indicator for: which parts and periods, drawn how."""

from ....base.form_values import form_value
from ....base.form_values import listed_texts
from ..choices import Breakdown
from ..choices import Chart
from ..choices import OF_ONE_PERIOD
from ..values.figures import Figure
from ..values.figures import Figures
from ..values.period import Period
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


USUAL_PERIODS = 24
"""The last ones, where nobody says from when on: twenty years of months are drawn and
written for seconds."""
MOST_SERIES = 8
"""Lines or colours of a chart: more cannot be told apart."""
MOST_CELLS = 3000
"""Parts by periods of a table, which is drawn within a second."""


@dataclass(frozen=True)
class Asked:
    """`period` is that of bars and maps; `first`, `last` bound the others; `is_cut`:
    more periods were asked for.
    """

    chart: Chart
    parts: tuple[str, ...]
    period: Period
    first: Period
    last: Period
    is_cut: bool = False

    def takes(self, one: Figure) -> bool:
        return one.part in self.parts and self.first <= one.period <= self.last


def read_asked(form: Mapping[str, Any], indicator: Any, figures: Figures) -> Asked:
    """Anything odd is ignored; `figures` holds one value at least."""
    periods = figures.periods()
    known = {one.code: one for one in periods}
    asked = frozenset(listed_texts(form, "part"))
    chosen = [one for one in figures.parts() if one in asked]
    chart = _chart(form_value(form, "chart"), indicator)
    last = known.get(form_value(form, "to"), periods[0])
    period = known.get(form_value(form, "period"), periods[0])
    at = periods.index(min(last, period) if chart in OF_ONE_PERIOD else last)
    usual = periods[at : at + USUAL_PERIODS][-1]
    first = known.get(form_value(form, "from"), usual)
    is_of_one = chart in OF_ONE_PERIOD
    parts = chosen or _usual(chart, indicator, figures)
    parts = parts[: None if is_of_one else MOST_SERIES]
    first, last = sorted((first, last))
    there = [one for one in periods if first <= one <= last]
    most = max(MOST_CELLS // len(parts), 1)
    drawn = there[:most]
    if is_of_one and period in there[most:]:
        drawn = there[there.index(period) :][:most]
    # Of what is drawn unasked nobody misses anything.
    is_cut = len(drawn) < len(there) and not {"from", "to"}.isdisjoint(form)
    return Asked(chart, tuple(parts), period, drawn[-1], drawn[0], is_cut)


def _chart(said: str, indicator: Any) -> Chart:
    names = {one.value: one for one in charts_of(indicator)}
    return names.get(said) or names.get(indicator.chart, Chart.LINE)


def charts_of(indicator: Any) -> list[Chart]:
    """What its values can be drawn as: on a map those of districts alone."""
    has_places = indicator.breakdown == Breakdown.DISTRICT
    return [one for one in Chart if has_places or one is not Chart.MAP]


def _usual(chart: Chart, indicator: Any, figures: Figures) -> list[str]:
    """The whole over time; parts side by side or stacked, the largest first."""
    parts = figures.parts()
    if indicator.breakdown == Breakdown.NONE or not any(parts):
        return parts
    if chart is Chart.LINE and "" in parts:
        return [""]
    last = {one.part: one.value for one in figures.rows if one.part}
    return sorted(last, key=lambda one: -last[one])

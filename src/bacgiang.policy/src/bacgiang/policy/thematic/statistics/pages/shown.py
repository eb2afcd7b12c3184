"""An indicator's values as a table and a chart, in the language of the page."""

from ....base.charts.bars import bar_chart
from ....base.charts.drawing import Drawn
from ....base.charts.drawing import line_chart
from ....base.charts.drawing import Series
from ....base.charts.drawing import stacked_chart
from ....base.english.words import english_words
from ....base.languages import reads_english
from ....base.number_labels import number_label
from ....base.place_map import place_map
from ....base.place_map import PlaceMark
from ....units.register.districts import DistrictVocabulary
from ..choices import Breakdown
from ..choices import Chart
from ..values.figures import Figure
from ..values.figures import Figures
from ..values.period import Period
from .asked import Asked
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from functools import cached_property
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate


WHOLE = _("statistics_whole", default="Whole province")
WHOLE_OF_SECTORS = _("statistics_total", default="Total")


@dataclass(frozen=True)
class Cell:
    """A value in words; `mark` says how sure it is, `was` what was published before."""

    text: str = ""
    mark: str = ""
    was: str = ""

    @property
    def plain(self) -> str:
        """All that it says where that is the value alone, as most do; else ""."""
        return "" if self.mark or self.was else self.text


class ShownFigures:
    """`revised`: what a place held before, in words, by period code and part."""

    def __init__(
        self,
        indicator: Any,
        figures: Figures,
        asked: Asked,
        language: str,
        revised: dict[tuple[str, str], str],
    ) -> None:
        self._indicator = indicator
        self._figures = figures
        self._asked = asked
        self._language = language
        self._revised = revised

    @cached_property
    def _by_place(self) -> dict[tuple[Period, str], Figure]:
        return {one.place: one for one in self._figures.rows if self._asked.takes(one)}

    @cached_property
    def _districts(self) -> DistrictVocabulary:
        return DistrictVocabulary()

    def part_title(self, part: str) -> str:
        is_district = self._indicator.breakdown == Breakdown.DISTRICT
        if not part:
            said = WHOLE_OF_SECTORS
            if self._indicator.breakdown != Breakdown.SECTOR:
                said = WHOLE
            return self._said(said)
        if is_district:
            return self._districts.name_in(part, self._language)
        return self._in_english(part) or part

    def part_language(self, part: str) -> str | None:
        """Sectors are named in Vietnamese, where their board says no English name."""
        is_own = part and self._indicator.breakdown == Breakdown.SECTOR
        is_foreign = is_own and self._language != "vi" and not self._in_english(part)
        return "vi" if is_foreign else None

    def _in_english(self, part: str) -> str:
        is_english = reads_english(self._language)
        return self._indicator.part_name_in_english(part) if is_english else ""

    def periods(self) -> list[Period]:
        """Those that have a value of what is asked for, the first first."""
        return sorted({period for period, _part in self._by_place})

    def parts(self) -> list[str]:
        there = {part for _period, part in self._by_place}
        return [part for part in self._asked.parts if part in there]

    def rows(self) -> Iterator[tuple[Period, list[Cell]]]:
        """The last period first, a cell for each part."""
        parts = self.parts()
        for period in reversed(self.periods()):
            yield period, [self._cell(period, part) for part in parts]

    def _cell(self, period: Period, part: str) -> Cell:
        one = self._by_place.get((period, part))
        if one is None:
            return Cell()
        was = self._revised.get((period.code, part), "")
        mark = self._said(one.mark.title_message) if one.mark is not None else ""
        return Cell(number_label(one.value, self._language), mark, was)

    def svg(self) -> str:
        """The chart; "" where nothing is to be drawn."""
        if not self._by_place:
            return ""
        if self._asked.chart is Chart.MAP:
            return self._map()
        if self._asked.chart is Chart.BAR:
            return bar_chart(self._bars())
        draw = line_chart if self._asked.chart is Chart.LINE else stacked_chart
        return draw(self._over_time())

    def _there(self) -> list[str]:
        """Parts with a value in the period of bars and maps."""
        period = self._asked.period
        return [one for one in self.parts() if (period, one) in self._by_place]

    def _map(self) -> str:
        """On a phone bars: names of places would be too small to read there."""
        period, bars = self._asked.period, self._bars()
        marks = []
        for part in self._there():
            value = self._by_place[period, part].value
            said = number_label(value, self._language)
            name = self.part_title(part)
            marks.append(PlaceMark(part, name, float(value), below=said))
        drawn = place_map(marks, bars.title, bars.told)
        lying = bar_chart(replace(bars, name="bars"))
        if not drawn:
            return lying
        return (
            f'<div class="d-none d-sm-block">{drawn}</div>'
            f'<div class="d-sm-none">{lying}</div>'
        )

    def _bars(self) -> Drawn:
        period, there = self._asked.period, self._there()
        values = tuple(float(self._by_place[period, one].value) for one in there)
        name = period.title(self._language)
        return Drawn(
            tuple(map(self.part_title, there)),
            (Series(name, values),),
            f"{self._title}, {name}",
            self._told(list(zip(map(self.part_title, there), values, strict=True))),
            self._language,
        )

    def _over_time(self) -> Drawn:
        periods = self.periods()
        series = tuple(
            Series(
                self.part_title(part),
                tuple(self._number(period, part) for period in periods),
            )
            for part in self.parts()
        )
        labels = tuple(one.title(self._language) for one in periods)
        ends = [
            (f"{one.title} {labels[at]}", one.values[at])
            for one in series
            for at in (0, -1)
        ]
        return Drawn(labels, series, self._title, self._told(ends), self._language)

    def _number(self, period: Period, part: str) -> float | None:
        one = self._by_place.get((period, part))
        return float(one.value) if one is not None else None

    @property
    def _title(self) -> str:
        words = english_words(self._indicator, getRequest())
        said = words.heading if words is not None else self._indicator.title
        return f"{said} ({self.measure})"

    @property
    def measure(self) -> str:
        english = self._indicator.measure_en if reads_english(self._language) else ""
        return str(english or self._indicator.measure)

    def _told(self, values: list[tuple[str, float | None]]) -> str:
        """The values in a sentence, for who does not see the chart."""
        return "; ".join(
            f"{name}: {number_label(value, self._language)}"
            for name, value in values
            if value is not None
        )

    def _said(self, message: Any) -> str:
        return str(
            translate(message, context=getRequest(), target_language=self._language)
        )

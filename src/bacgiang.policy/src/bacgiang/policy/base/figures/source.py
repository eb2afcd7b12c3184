"""A part of what periodic reports tell (6.4, 7.2h, 8.5): counted by the room it is of.

    ROYALTIES = ReportSource(
        code="royalties",
        title=_("report_royalties", default="Royalties"),
        clause="12",
        lines={"stated": _("report_royalties_stated", default="Royalties in đồng")},
        count=count_royalties,
    )

    <utility component=".figures.ROYALTIES" />

`count(period)` gives a whole number for each line and unit, of all units in one go.
With that it stands in each report, on the Chairman's page and in their papers.
"""

from .figure import Figure
from .figure import Period
from collections import Counter
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any
from typing import TypeAlias
from zope.component import getUtilitiesFor
from zope.component import queryUtility
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


Counts: TypeAlias = Mapping[str, Mapping[str, int]]
"""By code of the unit, by line; a unit, or line, without anything may be missing."""
ALL = "*"
"""Stands among the units for all of them, where that is no sum."""


class IReportSource(Interface):
    """A utility under its code."""

    title = Attribute("Heading of its table (Message)")
    clause = Attribute("Of the regulation, as `7.2e`")
    lines = Attribute("Titles (Message) by name, in their order")
    main = Attribute("Name of the line by which units are compared")
    charted = Attribute("Names of lines that are compared with each other")

    def count(period: Period) -> Counts:  # noqa: N805
        """Of all units, whoever asks."""


@implementer(IReportSource)
class ReportSource:
    """`main`: the first line unless one is named; `unsummed`: lines whose values of
    units make no sum (medians): of all units together they are told under `ALL`;
    `charted`: lines that one chart compares, all that make sums unless some are named.
    """

    def __init__(
        self,
        code: str,
        title: Message,
        clause: str,
        lines: Mapping[str, Message],
        count: Callable[[Period], Counts],
        *,
        order: int = 50,
        main: str = "",
        unsummed: Collection[str] = (),
        charted: Collection[str] = (),
    ) -> None:
        self.code = self.__component_name__ = code
        self.title = title
        self.clause = clause
        self.lines = lines
        self.count = count
        self.order = order
        self.main = main or next(iter(lines))
        self._unsummed = frozenset(unsummed)
        self.charted = frozenset(charted) or frozenset(lines) - self._unsummed

    def of_unit(self, counts: Counts, unit: str) -> Iterator[tuple[str, int]]:
        """Line and value of a unit, or of ALL; a median of nothing is left out."""
        found = counts.get(unit, {}) if unit != ALL else self._whole(counts)
        for name in self.lines:
            if name in found or name not in self._unsummed:
                yield name, found.get(name, 0)

    def _whole(self, counts: Counts) -> Mapping[str, int]:
        whole = Counter[str]()
        for unit, values in counts.items():
            for name, value in values.items():
                if unit != ALL and name not in self._unsummed:
                    whole[name] += value
        return {**whole, **counts.get(ALL, {})}


def figure_of(name: str, title: Message, source: ReportSource, line: str) -> Figure:
    """A line of what reports tell, as a figure."""

    def count(site: Any, unit: str | None, period: Period) -> int:
        return dict(source.of_unit(source.count(period), unit or ALL)).get(line, 0)

    return Figure(name, title, count)


def report_sources() -> list[ReportSource]:
    """In the order of reports."""
    found = [source for _name, source in getUtilitiesFor(IReportSource)]
    return sorted(found, key=lambda one: (one.order, one.code))


def report_source(code: str) -> ReportSource | None:
    return queryUtility(IReportSource, code)

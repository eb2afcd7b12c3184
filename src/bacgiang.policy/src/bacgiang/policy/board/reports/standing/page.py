"""`@@regulation-standing` of a language root, for the Chairman, the standing office and
whoever supervises. What is shown was counted before; reading counts and writes nothing.
"""

from ....base.act_page.act_page import ActPage
from ....base.act_page.field import Field
from ....base.act_page.form_page import UNLISTED
from ....base.english.days import shown_day
from ....base.english.days import shown_minute
from ....base.figures.source import ALL
from ....base.figures.source import Counts
from ....base.figures.source import report_sources
from ....base.figures.source import ReportSource
from ....base.keeping import NeverKept
from ....base.spreadsheets.xlsx_rows import Cell
from ....base.spreadsheets.xlsx_rows import write_rows
from ....editorial.acts.download import send_file
from ....units.register.directory import directory
from ...pages.files import XLSX
from ...tasks.offices import is_standing
from ..counting.store import count_store
from ..pages.tables import bars
from ..pages.tables import shown_number
from ..pages.tables import Words
from .snapshots import keep_snapshot
from .snapshots import Snapshot
from .snapshots import snapshot_store
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate
from zope.publisher.interfaces import NotFound


HEADING = _("heading_standing", default="How the regulation is carried out")
KEPT = _("standing_message_kept", default="It is kept as it is now.")
ALL_UNITS = _("standing_all_units", default="All units together")
MOST_SNAPSHOTS = 20


@dataclass(frozen=True)
class Told:
    """What is shown: of now, or of a snapshot; `names` of units then, by language."""

    counts: Mapping[str, Counts]
    first: date
    last: date
    counted: datetime
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class ShownClause:
    """`whole`: title and value of each line, of all units or of the one asked for;
    `units`: name and values of each; `chart`: SVG of the line `compared`, "" for none.
    """

    code: str
    title: Words
    clause: str
    titles: tuple[Words, ...]
    whole: tuple[tuple[Words, str], ...]
    units: tuple[tuple[str, tuple[str, ...]], ...]
    chart: str
    compared: Words


class _Standing:
    """What both the page and its file ask."""

    request: Any
    context: Any

    @property
    def asked(self) -> str:
        return str(self.request.form.get("snapshot", ""))

    @cached_property
    def told(self) -> Told | None:
        """None before anything was counted. Raises NotFound for no snapshot."""
        if self.asked:
            kept = snapshot_store().get(self.asked)
            if kept is None:
                raise NotFound(self.context, self.asked, self.request)
            return _of_snapshot(kept)
        found = count_store().now()
        if found is None or found.at is None:
            return None
        return Told(found.sums.counts, found.first, found.last, found.at)

    @cached_property
    def units(self) -> dict[str, str]:
        """Names of those that exist, and of those that what is told is of, by code."""
        language = str(api.portal.get_current_language())
        counts = self.told.counts.values() if self.told is not None else ()
        told = {code for of_source in counts for code in of_source}
        names = {
            one.code: one.name_in(language)
            for one in directory()
            if one.exists or one.code in told
        }
        kept = self.told.names if self.told is not None else {}
        return names | {code: said[language] for code, said in kept.items()}


def _of_snapshot(kept: Snapshot) -> Told:
    return Told(kept.counts, kept.first, kept.last, kept.counted, kept.names)


class StandingPage(_Standing, ActPage):
    template = ViewPageTemplateFile("standing.pt")
    headers = UNLISTED
    address_fields = ("unit", "snapshot")

    def act(self) -> Any:
        name = keep_snapshot()
        self.redirect(f"{self.action}?snapshot={name}", KEPT)

    @property
    def may_keep(self) -> bool:
        return is_standing() and not self.asked and self.told is not None

    @property
    def unit(self) -> str:
        code = self.form_value("unit")
        return code if code in self.units else ""

    @property
    def period(self) -> str:
        told = self.told
        return f"{shown_day(told.first)} – {shown_day(told.last)}" if told else ""

    @property
    def counted_at(self) -> str:
        return shown_minute(self.told.counted) if self.told else ""

    @property
    def sheet_url(self) -> str:
        asked = f"?snapshot={self.asked}" if self.asked else ""
        return f"{self.context.absolute_url()}/@@regulation-standing.xlsx{asked}"

    def fields(self) -> list[Field]:
        return [
            Field(
                name="unit",
                title=_("office_filter_unit", default="Unit"),
                kind="select",
                options=[*self.units.items()],
                unchosen=ALL_UNITS,
                value=self.unit,
            )
        ]

    def snapshots(self) -> list[tuple[str, str]]:
        """Address and moment, the latest first."""
        store, base = snapshot_store(), self.action
        found = ((name, store.get(name)) for name in store.names()[:MOST_SNAPSHOTS])
        return [
            (f"{base}?snapshot={name}", shown_minute(one.at))
            for name, one in found
            if one is not None
        ]

    def clauses(self) -> Iterator[ShownClause]:
        counts = self.told.counts if self.told is not None else {}
        for source in report_sources() if counts else ():
            yield self._clause(source, counts.get(source.code, {}))

    def _clause(self, source: ReportSource, counts: Counts) -> ShownClause:
        own = dict(source.of_unit(counts, self.unit or ALL))
        units = [] if self.unit else [*self._of_units(source, counts)]
        by_main = [(name, counts[code].get(source.main, 0)) for code, name in units]
        return ShownClause(
            code=source.code,
            title=source.title,
            clause=source.clause,
            titles=tuple(source.lines.values()),
            whole=tuple(
                (source.lines[name], shown_number(value)) for name, value in own.items()
            ),
            units=tuple(
                (name, tuple(_values(source, counts[code]))) for code, name in units
            ),
            chart=bars(
                source.code,
                source.lines[source.main],
                sorted(by_main, key=lambda pair: -pair[1]),
            ),
            compared=source.lines[source.main],
        )

    def _of_units(
        self, source: ReportSource, counts: Counts
    ) -> Iterator[tuple[str, str]]:
        return ((code, name) for code, name in self.units.items() if code in counts)


def _values(source: ReportSource, found: Mapping[str, int]) -> Iterator[str]:
    for name in source.lines:
        yield shown_number(found.get(name, 0))


class StandingSheet(NeverKept, _Standing, BrowserView):
    """`@@regulation-standing.xlsx`: a row for each unit and line."""

    def __call__(self) -> Any:
        titles = (
            _("standing_column_clause", default="Clause"),
            _("standing_column_matter", default="Matter"),
            _("label_report_unit", default="Who reports"),
            _("standing_column_line", default="What is counted"),
            _("standing_column_value", default="How many"),
        )
        said = [translate(one, context=self.request) for one in titles]
        return send_file(
            self.request.response,
            lambda target: write_rows(target, said, self._rows()),
            name="thuc-hien-quy-che.xlsx",
            content_type=XLSX,
        )

    def _rows(self) -> Iterator[list[Cell]]:
        told = self.told.counts if self.told is not None else {}
        for source in report_sources() if told else ():
            counts = told.get(source.code, {})
            matter = translate(source.title, context=self.request)
            for code, name in self.units.items():
                for line, value in (
                    source.of_unit(counts, code) if code in counts else ()
                ):
                    title = translate(source.lines[line], context=self.request)
                    yield [source.clause, matter, name, title, value]

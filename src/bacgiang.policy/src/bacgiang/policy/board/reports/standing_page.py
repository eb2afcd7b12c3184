"""How the regulation is carried out, clause by clause and unit by unit (15.1): for the
Chairman, the standing office and whoever supervises. What is shown was counted before,
reading counts and writes nothing; what was told on a day can be kept as it was.
"""

from ...base.act_page.parts import Button
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import SECOND
from ...base.act_page.parts_page import PartsPage
from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.api_services import MethodsService
from ...base.dates import now_utc
from ...base.english.days import shown_day
from ...base.english.days import shown_minute
from ...base.figures.source import ALL
from ...base.figures.source import Counts
from ...base.figures.source import report_sources
from ...base.figures.source import ReportSource
from ...base.form_values import form_value
from ...base.json_values import told as as_json
from ...base.languages import LANGUAGES
from ...base.languages import words_language
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.stores.site_store import SiteStore
from ...units.register.directory import directory
from ..act_kinds import REPORT_SNAPSHOT
from ..pages.shown import say
from ..paper import send_sheet
from ..tasks.offices import is_standing
from ..tasks.reasons import NOT_YOURS_TO_DO
from .charts import bars
from .charts import clause_heading
from .charts import shown_number
from .counts import count_store
from .counts import PeriodCount
from .counts import Sums
from bacgiang.policy import _
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cached_property
from persistent import Persistent
from plone import api
from typing import Any
from uuid import uuid4
from zope.i18nmessageid import Message
from zope.publisher.interfaces import NotFound


PAGE, SHEET = "regulation-standing", "regulation-standing.xlsx"
HEADING = _("heading_standing", default="How the regulation is carried out")
UNIT = _("office_filter_unit", default="Unit")
KEPT = _("standing_message_kept", default="It is kept as it is now.")
KEEP = Button(
    "1", _("button_standing_keep", default="Keep it as it is now"), name="keep"
)
MOST_SNAPSHOTS = 20
COLUMNS = (
    _("standing_column_clause", default="Clause"),
    _("standing_column_matter", default="Matter"),
    _("label_report_unit", default="Who reports"),
    _("standing_column_line", default="What is counted"),
    _("standing_column_value", default="How many"),
)
NOT_COUNTED = Refusal(
    "not_counted",
    _("standing_refusal_counted", default="Nothing is counted yet."),
    status=409,
)


class Snapshot(Persistent):
    """`at`: when it was kept, `counted`: when what is in it was counted (aware);
    `names`: of the units in it as they were called, by code and language.
    """

    def __init__(self, found: PeriodCount) -> None:
        # A copy: what is counted next is put into the other one.
        self.sums = Sums()
        self.sums.counts = found.sums.counts
        self.first, self.last = found.first, found.last
        self.counted, self.at = found.at or found.asked, now_utc()
        self.by = current_actor()
        known = {code for counts in self.counts.values() for code in counts}
        self.names = {
            one.code: {language: one.name_in(language) for language in LANGUAGES}
            for one in directory()
            if one.code in known
        }

    @property
    def counts(self) -> Mapping[str, Counts]:
        found: Mapping[str, Counts] = self.sums.counts
        return found


class SnapshotStore(Persistent):
    """The latest last: names begin with the moment."""

    def __init__(self) -> None:
        self._kept: OOBTree = OOBTree()

    def put(self, snapshot: Snapshot) -> str:
        name = f"{snapshot.at:%Y%m%d%H%M%S}-{uuid4().hex[:8]}"
        self._kept[name] = snapshot
        return name

    def get(self, name: str) -> Snapshot | None:
        return self._kept.get(name)

    def latest(self, most: int) -> list[tuple[str, Snapshot]]:
        return [*reversed(self._kept.items())][:most]


snapshot_store = SiteStore("bacgiang.policy.report_snapshots", SnapshotStore)


def snapshot_of_now() -> Snapshot | None:
    """Not kept; None before anything was counted."""
    found = count_store().now()
    return None if found is None or found.at is None else Snapshot(found)


def keep_snapshot() -> str:
    """Its name. Raises Refused."""
    if not is_standing():
        raise Refused(NOT_YOURS_TO_DO)
    made = snapshot_of_now()
    if made is None:
        raise Refused(NOT_COUNTED)
    record_act(REPORT_SNAPSHOT, unit="")
    return snapshot_store().put(made)


class StandingPage(PartsPage):
    address = PAGE
    address_fields = ("unit", "snapshot")
    heading = HEADING

    def act(self) -> Any:
        self.redirect(self.url(PAGE, snapshot=keep_snapshot()), KEPT)

    def find(self) -> None:
        self.lead = _(
            "text_standing_none",
            default="Nothing is counted yet. The portal does so within half an hour.",
        )
        if self.told is not None:
            days = f"{shown_day(self.told.first)} – {shown_day(self.told.last)}"
            said = _("text_standing", default="${days}; counted at ${at}.")
            facts = {"days": days, "at": shown_minute(self.told.counted)}
            self.lead = Message(said, mapping=facts)

    @property
    def asked(self) -> str:
        return form_value(self.request.form, "snapshot")

    @cached_property
    def told(self) -> Snapshot | None:
        """None before anything was counted. Raises NotFound for no snapshot."""
        if not self.asked:
            return snapshot_of_now()
        kept = snapshot_store().get(self.asked)
        if kept is None:
            raise NotFound(self.context, self.asked, self.request)
        return kept

    @cached_property
    def units(self) -> dict[str, str]:
        """Names of those that exist, and of those that what is told is of, by code."""
        language = str(api.portal.get_current_language())
        known = {one.code: one.name_in(language) for one in directory() if one.exists}
        told = self.told.names.items() if self.told is not None else ()
        kept_in = words_language(language)
        return known | {code: names[kept_in] for code, names in told}

    def rows(self, source: ReportSource) -> Iterator[tuple[str, dict[str, int]]]:
        """Code and lines of each unit."""
        counts = self.told.counts.get(source.code, {}) if self.told is not None else {}
        for code in self.units:
            if code in counts:
                yield code, dict(source.of_unit(counts, code))

    def parts(self) -> Iterator[Part]:
        if self.told is not None:
            yield from self._told(self.told.counts)
        kept = snapshot_store().latest(MOST_SNAPSHOTS)
        links = [
            Said(shown_minute(one.at), self.url(PAGE, snapshot=name))
            for name, one in kept
        ]
        may = is_standing() and not self.asked and self.told is not None
        title = _("heading_standing_kept", default="As it was")
        yield Part(heading=title if kept else "", items=links)
        yield Part(id="standing-keep", buttons=[KEEP] if may else ())

    def _told(self, counts: Mapping[str, Counts]) -> Iterator[Part]:
        unit = self.form_value("unit")
        unit = unit if unit in self.units else ""
        asked = {"snapshot": self.asked} if self.asked else {}
        every = _("standing_all_units", default="All units together")
        more = {"kind": "select", "options": [*self.units.items()], "unchosen": every}
        show = _("button_standing_unit", default="Show")
        sheet = _("link_standing_sheet", default="All of it as a table (XLSX)")
        yield Part(
            id="standing-unit",
            search=True,
            hidden=[*asked.items()],
            links=[Said(sheet, self.url(SHEET, **asked))],
            fields=[self.field("unit", UNIT, unit, **more)],
            buttons=[Button("", show, SECOND, name="")],
        )
        for source in report_sources():
            own = source.of_unit(counts.get(source.code, {}), unit or ALL)
            yield Part(
                look=f"standing-{source.code}",
                heading=clause_heading(source),
                facts=[(source.lines[one], shown_number(value)) for one, value in own],
            )
            if not unit:
                yield from self._units(source)

    def _units(self, source: ReportSource) -> Iterator[Part]:
        rows = [*self.rows(source)]
        rows_of_main = [
            (self._in_short(code), lines.get(source.main, 0)) for code, lines in rows
        ]
        by_main = sorted(rows_of_main, key=lambda pair: -pair[1])
        compared = source.lines[source.main]
        chart = bars(source.code, compared, by_main)
        if chart:
            yield Part(lead=compared, chart=chart)
        if rows:
            yield Part(
                folded=_("heading_standing_units", default="By unit"),
                columns=(UNIT, *source.lines.values()),
                numbers=range(1, len(source.lines) + 1),
                rows=[
                    [
                        self.units[code],
                        *(shown_number(lines.get(one, 0)) for one in source.lines),
                    ]
                    for code, lines in rows
                ],
            )

    def _in_short(self, code: str) -> str:
        """As a chart has room for."""
        entry, name = directory().get(code), self.units[code]
        is_short = entry is not None and entry.short_name and entry.name == name
        return entry.short_name if entry is not None and is_short else name


class StandingSheet(StandingPage):
    """A row for each unit and line."""

    address = SHEET

    def act(self) -> Any:
        return self.show()

    def show(self) -> Any:
        rows: list[list[str | int]] = [
            [source.clause, say(source.title), self.units[code], say(title), value]
            for source in report_sources()
            for code, lines in self.rows(source)
            for title, value in ((source.lines[one], lines[one]) for one in lines)
        ]
        titles = map(say, COLUMNS)
        return send_sheet(self.request.response, "thuc-hien-quy-che", titles, rows)


class StandingService(MethodsService):
    address = f"@{PAGE}"
    named_methods = ()

    def get(self) -> dict[str, Any]:
        """Of `unit`, or of all together. 409 before anything was counted."""
        found, unit = count_store().now(), form_value(self.request.form, "unit")
        if found is None or found.at is None:
            raise Refused(NOT_COUNTED)
        items = [
            {
                "clause": source.clause,
                "source": source.code,
                "name": name,
                "title": say(source.lines[name]),
                "value": value,
            }
            for source in report_sources()
            for name, value in source.of_unit(
                found.sums.counts.get(source.code, {}), unit or ALL
            )
        ]
        named = {"@id": self.at, "unit": unit, "counted": found.at.isoformat()}
        return as_json(found, "first last", items=items, **named)

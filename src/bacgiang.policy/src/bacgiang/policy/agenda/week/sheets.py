"""Weeks from spreadsheets: a row for each entry, of any number of weeks.

All rows of a week are taken in together or not at all, and are the week: what stood in
it and is not in the sheet is gone from it.
"""

from ...base.date_labels import day_label
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.spreadsheets.sheet import BadCell
from ...base.spreadsheets.sheet import is_empty
from ...base.spreadsheets.sheet import Sheet
from ...base.spreadsheets.sheet import Value
from ...base.spreadsheets.table_error import TableError
from ...base.spreadsheets.table_words import told
from ...editorial.importing.kind import Fault
from ...editorial.importing.kind import ISheetKind
from ...editorial.importing.kind import Row
from ...editorial.importing.kind import Table
from ...editorial.importing.one_table import OneTable
from ...editorial.intake.changing import bring
from ...editorial.intake.intake import Intake
from ...editorial.intake.outcome import Outcome
from ...editorial.intake.outcome import Result
from ...editorial.working_copy.rules import working_copy_of
from ...units.contact_facts.hours import DAYS
from ...units.sites.finding import desk_of
from ...units.sites.listings import Listing
from .item import IWeekSchedule
from .item import LONGEST_TEXT
from .item import monday_of
from .item import name_of
from .item import title_of
from .lines import COLUMNS
from .lines import Entry
from .lines import MOST_LINES
from .lines import read_cells
from .lines import read_lines
from .lines import TIMES
from .lines import TOO_LONG
from .lines import TOO_MANY
from bacgiang.policy import _
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from datetime import datetime
from datetime import time
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from typing import Any
from zope.i18n import translate
from zope.interface import implementer


ADD = "Add portal content"
OTHER_NAMES = {
    **dict.fromkeys(("thu", "thu, ngay", "thu ngay", "ngay thang"), "day"),
    **dict.fromkeys(("thoi gian", "gio hop"), "time"),
    **dict.fromkeys(("noi dung cong viec", "noi dung lam viec", "cong viec"), "what"),
    **dict.fromkeys(("chu tri", "thanh phan", "chu tri, thanh phan"), "who"),
}


@implementer(ISheetKind)
class WeekSheets(OneTable):
    """Sheets with the columns day, time, what, place, who."""

    __component_name__ = "weeks"
    title = _("agenda_weeks", default="Leaders' weekly schedules")
    tables = (Table("weeks", title, tuple(COLUMNS.items()), ("day", "what")),)
    other_names = OTHER_NAMES
    done_words = _("agenda_import_done", default="${done} of ${total} weeks")
    take_words = _(
        "agenda_import_take", default="Import ${count} weeks (${lines} entries)"
    )

    def stands_at(self, context: DexterityContent) -> bool:
        return getattr(context, "listing", None) == Listing.SCHEDULE

    def why_not(self, unit: str) -> Refusal | None:
        return INTAKE.unit_refuses(unit)

    def rows_of(self, sheet: Sheet) -> Iterator[Row]:
        return _rows(sheet)

    def take(self, item: Mapping[str, Any], unit: str, dry: bool) -> Result:
        return INTAKE.take(item, unit, dry=dry)


def _rows(sheet: Sheet) -> Iterator[Row]:
    """The faults, then the weeks; a fault whose week is not known stops all of them."""
    names = [str(name or "") for name in sheet.rows[0].cells]
    weeks: dict[date, dict[int, Entry]] = defaultdict(dict)
    wrong: set[date | None] = set()
    above: Value = ""
    for row in sheet.rows[1:]:
        cells = dict(zip(names, row.cells, strict=False))
        if all(is_empty(cells.get(name)) for name in COLUMNS):
            continue
        above = above if is_empty(cells.get("day")) else cells["day"]
        read = _read_row({**cells, "day": above})
        if isinstance(read, Entry):
            weeks[monday_of(read.day)][row.number] = read
            continue
        day = read_cells([_text(above), "", "?"], None)
        wrong.add(monday_of(day.day) if isinstance(day, Entry) else None)
        faults = (
            Fault(one, sheet.name, row.number, COLUMNS[name]) for name, one in read
        )
        yield Row("", row.number, _text(cells.get("what"))[:200], {}, "", tuple(faults))
    for monday, found in weeks.items():
        yield _week(sheet, monday, found, not wrong.isdisjoint({monday, None}))


def _week(
    sheet: Sheet, monday: date, found: Mapping[int, Entry], is_wrong: bool
) -> Row:
    first, name = min(found), title_of(monday, "vi")
    lines = "\n".join(one.line() for one in found.values())
    many = TOO_MANY if len(found) > MOST_LINES else None
    why = ROWS_WRONG if is_wrong else many
    why = why or (TOO_LONG if len(lines) > LONGEST_TEXT else None)
    if why is not None:
        return Row("", first, name, {}, "", (Fault(why, sheet.name),))
    item = {"week": monday.isoformat(), "entries": lines}
    entries = sorted(found.values(), key=lambda one: one.order)
    return Row("", first, name, item, holds=tuple(map(_in_words, entries)))


def _in_words(entry: Entry) -> str:
    """Thứ Hai, 30/11/2026, 08:00–11:30: Giao ban."""
    named = TIMES.get(entry.time)
    said = ([*DAYS.values()][entry.day.weekday()], named or entry.time)
    weekday, clock = (translate(one, target_language="vi") for one in said)
    day, clock = day_label(entry.day), clock.replace("-", "–")
    return f"{weekday}, {day}, {clock}: {entry.what}"


def _read_row(cells: Mapping[str, Value]) -> Entry | list[tuple[str, Any]]:
    bad = {
        name: told(TableError(one.code, parameters={"value": one.value}))
        for name, one in cells.items()
        if isinstance(one, BadCell) and name in COLUMNS
    }
    read = read_cells([_text(cells.get(name)) for name in COLUMNS], None)
    if isinstance(read, Entry):
        return list(bad.items()) if bad else read
    return [*bad.items(), *(one for one in read if one[0] not in bad)]


def _text(cell: Value) -> str:
    """A cell as somebody types it; lines of one are one."""
    if is_empty(cell) or isinstance(cell, BadCell):
        return ""
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    return " ".join(str(cell).replace("|", "/").split())


def _accept(item: Mapping[str, Any], unit: str) -> Result:
    """Put the week into the unit's section. Raises Refused."""
    section = section_of(unit)
    if section is None:
        raise Refused(NO_SECTION)
    week, entries = date.fromisoformat(item["week"]), item["entries"]
    known = section.get(name_of(week))
    if known is None:
        made = createContent("WeekSchedule", week=week, entries=entries)
        made.id, made.language = name_of(week), section.language
        placed = addContentToContainer(section, made, checkConstraints=False)
        return Result(Outcome.MADE, placed.UID(), placed.absolute_url())
    if not IWeekSchedule.providedBy(known):
        raise Refused(NOT_YOURS)
    target = working_copy_of(known) or known
    if target.lines().entries == read_lines(entries, week).entries:
        return Result(Outcome.SAME, known.UID(), target.absolute_url())
    return bring(known, IWeekSchedule, {"entries": entries}, ("entries",), NOT_YOURS)


def section_of(unit: str, language: str = "vi") -> Any:
    """The section of a unit's site, or of the main one, that has its schedule."""
    members = desk_of(unit, language).objectValues("Dexterity Container")
    return next((one for one in members if SHEETS.stands_at(one)), None)


NO_SECTION = Refusal(
    "no_section",
    _(
        "refusal_weeks_no_section",
        default="The unit's site has no section of schedules. Ask the administrator.",
    ),
)
NOT_YOURS = Refusal(
    "not_changed_this_way",
    _(
        "refusal_week_not_changed",
        default="There is another schedule of this week, and it is being reviewed or "
        "you may not change it. Ask the board.",
    ),
)
ROWS_WRONG = _(
    "agenda_rows_wrong",
    default="Rows of this week are wrong, or rows whose week is not known: none of the "
    "week is taken in.",
)
SHEETS = WeekSheets()
INTAKE = Intake(ADD, lambda site: site.get("vi"), _accept)

"""Values of indicators from spreadsheets: a row each, of any number of indicators.

All rows of an indicator are taken in together or not at all: one that is wrong leaves
its indicator as it is. Values that the sheet does not name stay.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.spreadsheets.sheet import BadCell
from ...base.spreadsheets.sheet import is_empty
from ...base.spreadsheets.sheet import Sheet
from ...base.spreadsheets.sheet import SheetRow
from ...base.spreadsheets.sheet import Value
from ...base.spreadsheets.table_error import TableError
from ...base.spreadsheets.table_words import told
from ...editorial.importing.kind import Fault
from ...editorial.importing.kind import ISheetKind
from ...editorial.importing.kind import Read
from ...editorial.importing.kind import Row
from ...editorial.importing.kind import Table
from ...editorial.importing.sheet_rows import read_sheets
from ...editorial.intake.intake import taken
from ...editorial.intake.outcome import Result
from ...editorial.registers.placing import plain_name
from ...editorial.working_copy.rules import working_copy_of
from ...text.folding import fold
from ...units.register.districts import DistrictVocabulary
from ..collections.intake.accepting import accept_record
from ..collections.intake.accepting import intake_of
from ..collections.register import find_register
from .choices import Breakdown
from .declaration import STATISTICS
from .values.figures import as_text
from .values.figures import COLUMNS
from .values.figures import Figure
from .values.figures import read_cells
from .values.figures import read_figures
from .values.figures import twice
from bacgiang.policy import _
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import datetime
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.i18n import translate
from zope.interface import implementer


TABLE = "figures"
CODE = "code"
TITLES = {CODE: _("label_indicator_code", default="Code of the indicator"), **COLUMNS}


@dataclass
class _Gathered:
    """The rows of one indicator."""

    first: int
    rows: dict[Any, tuple[int, Figure]] = field(default_factory=dict)
    wrong: int = 0


@implementer(ISheetKind)
class FigureSheets:
    """Sheets with the columns code, period, part, value, mark."""

    __component_name__ = "figures"
    title = _("collection_figures", default="Values of indicators")
    tables = (Table(TABLE, title, tuple(TITLES.items()), (CODE, "period", "value")),)

    def stands_at(self, context: DexterityContent) -> bool:
        return getattr(context, "collection", None) is STATISTICS

    def why_not(self, unit: str) -> Refusal | None:
        return intake_of(STATISTICS).unit_refuses(unit)

    def guess_table(self, sheet: Sheet, place: int, alone: bool) -> str:
        return TABLE if place == 0 or alone else ""

    def guess(self, table: str, heading: str) -> str:
        said = fold(str(heading)).strip(" .:*")
        for name, title in TITLES.items():
            titles = (translate(title, target_language=one) for one in ("vi", "en"))
            if said in {fold(one) for one in (name, *titles)}:
                return name
        return ""

    def read(self, sheets: Sequence[Sheet]) -> Read:
        return read_sheets(sheets, _rows)

    def on_trial(
        self, item: Mapping[str, Any], before: frozenset[str]
    ) -> Mapping[str, Any]:
        return item

    def take(self, item: Mapping[str, Any], unit: str, dry: bool) -> Result:
        return taken(lambda: _accept(item, unit), dry=dry)


def _rows(sheet: Sheet) -> Iterator[Row]:
    names = [str(name or "") for name in sheet.rows[0].cells]
    gathered: dict[str, _Gathered] = defaultdict(lambda: _Gathered(0))
    for row in sheet.rows[1:]:
        cells = dict(zip(names, row.cells, strict=False))
        code = _text(cells.get(CODE))
        of_code = gathered[code]
        of_code.first = of_code.first or row.number
        faults = list(_take_row(cells, row, of_code))
        if not code:
            faults.append((CODE, NO_CODE))
        if faults:
            of_code.wrong += 1
            told_all = tuple(
                Fault(message, sheet.name, row.number, TITLES.get(name, ""))
                for name, message in faults
            )
            yield Row("", row.number, code, {}, "", told_all)
    for code, found in gathered.items():
        yield from _of_indicator(sheet, code, found)


def _of_indicator(sheet: Sheet, code: str, found: _Gathered) -> Iterator[Row]:
    if found.wrong:
        words = _(
            "figures_rows_wrong",
            default="${count} rows of this indicator are wrong: none of its values is "
            "taken.",
            mapping={"count": str(found.wrong)},
        )
        yield Row("", found.first, code, {}, "", (Fault(words, sheet.name),))
        return
    figures = as_text(one for _number, one in found.rows.values())
    yield Row("", found.first, code, {CODE: code, "figures": figures})


def _take_row(
    cells: Mapping[str, Value], row: SheetRow, found: _Gathered
) -> Iterator[tuple[str, Any]]:
    """Keep the value of a row; yield what is wrong with it, by column."""
    bad = {name: one for name, one in cells.items() if isinstance(one, BadCell)}
    for name, one in bad.items():
        yield name, told(TableError(one.code, parameters={"value": one.value}))
    read = read_cells([_text(cells.get(name)) for name in COLUMNS], row.number)
    if not isinstance(read, Figure):
        yield from ((one.column, one.message) for one in read if one.column not in bad)
        return
    before = found.rows.get(read.place)
    if before is not None:
        yield "", twice(before[0])
    found.rows.setdefault(read.place, (row.number, read))


def _text(cell: Value) -> str:
    if is_empty(cell) or isinstance(cell, BadCell):
        return ""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m}"
    if isinstance(cell, float):
        return f"{cell:.15g}"
    return str(cell).strip()


def _accept(item: Mapping[str, Any], unit: str) -> Result:
    """Put the values into the indicator. Raises Refused."""
    register = find_register(STATISTICS, api.portal.get())
    known = register.get(plain_name(item[CODE])) if register is not None else None
    if known is None:
        raise Refused(NO_INDICATOR)
    target = working_copy_of(known) or known
    before = {one.place: one for one in target.values_read().rows}
    given = _with_codes(target, read_figures(item["figures"]).rows)
    after = {**before, **{one.place: one for one in given}}
    said = target.figures if after == before else as_text(after.values())
    return accept_record(STATISTICS, {CODE: known.code, "figures": said}, unit)


def _with_codes(indicator: Any, rows: Sequence[Figure]) -> list[Figure]:
    """Districts by the code of their unit, where the sheet calls them by name."""
    if indicator.breakdown != Breakdown.DISTRICT:
        return list(rows)
    codes = {fold(term.title): term.value for term in DistrictVocabulary()}
    return [
        replace(one, part=codes.get(fold(one.part), one.part)) if one.part else one
        for one in rows
    ]


NO_CODE = _("figures_no_code", default="Say which indicator the value is of.")
NO_INDICATOR = Refusal(
    "no_indicator",
    _(
        "figures_no_indicator",
        default="There is no indicator with this code. Add the indicator first.",
    ),
    CODE,
)
FIGURES = FigureSheets()

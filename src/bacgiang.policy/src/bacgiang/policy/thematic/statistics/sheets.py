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
from ...editorial.importing.kind import Row
from ...editorial.importing.kind import Table
from ...editorial.importing.one_table import OneTable
from ...editorial.importing.sheet_to_fill import Told
from ...editorial.intake.intake import taken
from ...editorial.intake.outcome import Result
from ...editorial.working_copy.rules import working_copy_of
from ...text.folding import fold
from ...units.register.districts import DistrictVocabulary
from ..collections.intake.accepting import accept_record
from ..collections.intake.accepting import intake_of
from ..collections.register import record_named
from .choices import Breakdown
from .choices import Mark
from .declaration import STATISTICS
from .indicator import IIndicator
from .values.figures import as_text
from .values.figures import COLUMNS
from .values.figures import Figure
from .values.figures import read_cells
from .values.figures import read_figures
from .values.figures import twice
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import datetime
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.schema import getFields


TABLE = "figures"
CODE = "code"
TITLES = {CODE: _("label_indicator_code", default="Code of the indicator"), **COLUMNS}


@dataclass
class _Gathered:
    """The rows of one indicator; `districts` where it is parted by them: codes by what
    a sheet may call them.
    """

    first: int
    is_known: bool
    districts: Mapping[str, str] | None
    rows: dict[Any, tuple[int, Figure]] = field(default_factory=dict)
    wrong: int = 0


@implementer(ISheetKind)
class FigureSheets(OneTable):
    """Sheets with the columns code, period, part, value, mark."""

    __component_name__ = "figures"
    title = _("collection_figures", default="Values of indicators")
    tables = (Table(TABLE, title, tuple(TITLES.items()), (CODE, "period", "value")),)

    def stands_at(self, context: DexterityContent) -> bool:
        return getattr(context, "collection", None) is STATISTICS

    def why_not(self, unit: str) -> Refusal | None:
        return intake_of(STATISTICS).unit_refuses(unit)

    def explained(self) -> Mapping[str, Told]:
        """What the columns hold, for who fills in a sheet."""
        part, *marks = (
            str(translate(one, target_language="vi"))
            for one in (
                getFields(IIndicator)["breakdown"].description,
                *Mark.titles().values(),
            )
        )
        return {
            "period": Told("2023; 2023-H1; 2023-Q3; 2023-05"),
            "part": Told(part),
            "value": Told("1234,5"),
            "mark": Told(choices=tuple(marks)),
        }

    def rows_of(self, sheet: Sheet) -> Iterator[Row]:
        # What is wrong with rows, and with indicators as a whole, in their order.
        yield from sorted(_rows(sheet), key=lambda one: one.number)

    def take(self, item: Mapping[str, Any], unit: str, dry: bool) -> Result:
        return taken(lambda: _accept(item, unit), dry=dry)


def _rows(sheet: Sheet) -> Iterator[Row]:
    names = [str(name or "") for name in sheet.rows[0].cells]
    gathered: dict[str, _Gathered] = {}
    terms = list(DistrictVocabulary())
    districts = {fold(x): one.value for one in terms for x in (one.value, one.title)}
    for row in sheet.rows[1:]:
        cells = dict(zip(names, row.cells, strict=False))
        code = _text(cells.get(CODE))
        if code not in gathered:
            known = record_named(STATISTICS, code)
            its = districts if _is_by_district(known) else None
            gathered[code] = _Gathered(row.number, known is not None, its)
        of_code = gathered[code]
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


def _is_by_district(known: Any) -> bool:
    target = working_copy_of(known) or known if known is not None else None
    return getattr(target, "breakdown", "") == Breakdown.DISTRICT


def _of_indicator(sheet: Sheet, code: str, found: _Gathered) -> Iterator[Row]:
    if found.wrong:
        words = _(
            "figures_rows_wrong",
            default="${count} rows of this indicator are wrong: none of its values is "
            "taken.",
            mapping={"count": str(found.wrong)},
        )
        unknown = NO_INDICATOR.message if code and not found.is_known else None
        faults = (Fault(one, sheet.name) for one in (unknown, words) if one)
        yield Row("", found.first, code, {}, "", tuple(faults))
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
    said = {name: _text(cells.get(name)) for name in COLUMNS}
    part, known = said["part"], found.districts
    strange = part and known is not None and fold(part) not in known
    if strange:
        yield "part", Message(NO_SUCH_DISTRICT, mapping={"part": part[:60]})
    read = read_cells(said.values(), row.number)
    if not isinstance(read, Figure):
        yield from ((one.column, one.message) for one in read if one.column not in bad)
        return
    if known is not None:
        read = replace(read, part=known.get(fold(read.part), read.part))
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
    known = record_named(STATISTICS, item[CODE])
    if known is None:
        raise Refused(NO_INDICATOR)
    target = working_copy_of(known) or known
    before = {one.place: one for one in target.values_read().rows}
    given = read_figures(item["figures"]).rows
    after = {**before, **{one.place: one for one in given}}
    said = target.figures if after == before else as_text(after.values())
    return accept_record(STATISTICS, {CODE: known.code, "figures": said}, unit)


NO_CODE = _("figures_no_code", default="Say which indicator the value is of.")
NO_SUCH_DISTRICT = _(
    "figures_no_district",
    default="No district is called “${part}”. Give its name, or the code of its unit.",
)
NO_INDICATOR = Refusal(
    "no_indicator",
    _(
        "figures_no_indicator",
        default="There is no indicator with this code. Add the indicator first.",
    ),
    CODE,
)
FIGURES = FigureSheets()

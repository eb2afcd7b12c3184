"""Documents from sheets in the browser: facts alone, read as an index is.

Text and files are added to the records afterwards.
"""

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
from ...editorial.intake.outcome import Result
from ...units.sites.unit_site import IUnitSite
from . import columns
from .record_input import FIELDS
from .service import INTAKES
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer


TITLES = {
    **{name: FIELDS[name].title for name in columns.FIELDS},
    columns.UNIT: _("Unit in charge"),
}


@implementer(ISheetKind)
class Documents(OneTable):
    """One sheet, a row for each document of a type."""

    def __init__(self, name: str, portal_type: str, title: Message) -> None:
        self.__component_name__ = name
        self._portal_type = portal_type
        self._intake = INTAKES[portal_type]
        self.title = title
        self.tables = (Table("records", title, tuple(TITLES.items())),)
        self.why_not = self._intake.unit_refuses

    def stands_at(self, context: DexterityContent) -> bool:
        holds = getattr(context, "holds", None)
        return holds == self._portal_type or IUnitSite.providedBy(context)

    def guess(self, table: str, heading: str) -> str:
        name = columns.field_of(heading)
        return name if name in TITLES else ""

    def rows_of(self, sheet: Sheet) -> Iterator[Row]:
        return _rows(sheet)

    def take(self, item: Mapping[str, Any], unit: str, dry: bool) -> Result:
        return self._intake.take(dict(item), unit, dry=dry)


def _rows(sheet: Sheet) -> Iterator[Row]:
    names = [str(name or "") for name in sheet.rows[0].cells]
    for row in sheet.rows[1:]:
        read = _row(sheet, names, row)
        if read.item or read.faults:
            yield read


def _row(sheet: Sheet, names: list[str], row: SheetRow) -> Row:
    cells: dict[str, Value] = {
        name: cell
        for name, cell in zip(names, row.cells, strict=False)
        if name and not is_empty(cell)
    }
    faults = tuple(
        Fault(
            told(TableError(cell.code, parameters={"value": cell.value})),
            sheet.name,
            row.number,
            TITLES[name],
        )
        for name, cell in cells.items()
        if isinstance(cell, BadCell)
    )
    values = columns.Columns().values(
        {name: cell for name, cell in cells.items() if not isinstance(cell, BadCell)}
    )
    unit = str(values.pop(columns.UNIT, ""))
    said = " · ".join(str(values[one]) for one in ("number", "title") if one in values)
    return Row("", row.number, said[:200], values, unit, faults)


LEGAL_DOCUMENTS = Documents("legal-documents", "LegalDocument", _("Legal documents"))
DIRECTIVES = Documents("directives", "Directive", _("Directives"))

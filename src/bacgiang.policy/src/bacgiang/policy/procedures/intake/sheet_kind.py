"""Procedures from sheets in the browser, read as the command line reads workbooks."""

from ...base.spreadsheets.sheet import Sheet
from ...base.spreadsheets.table_error import TableError
from ...base.spreadsheets.table_error import TableFault
from ...editorial.importing.kind import Fault
from ...editorial.importing.kind import ISheetKind
from ...editorial.importing.kind import Read
from ...editorial.importing.kind import Row
from ...editorial.importing.kind import Table
from ...editorial.intake.outcome import Result
from ...units.sites.unit_site import IUnitSite
from ..procedure.field_titles import title_at
from ..record.field_error import ErrorCode
from ..register.registers import IProcedureRegister
from ..tables import columns
from ..tables.assembling import assemble
from ..tables.choice_titles import CHOICE_TITLES
from ..tables.headings import column_said
from ..tables.headings import describes
from ..tables.headings import table_of
from ..tables.messages import told
from ..tables.reading import Found
from .service import PROCEDURES
from bacgiang.policy import _
from collections.abc import Mapping
from collections.abc import Sequence
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer


ONE_OF = _(
    "table_required_choice",
    default="This has to be filled in, with one of: ${expected}.",
)
TABLE_TITLES = {
    "procedures": _("Procedures"),
    "ways": _("Ways to apply"),
    "papers": _("Papers of the dossier"),
    "results": _("Results"),
    "legal_basis": _("Legal basis"),
}
OF_ROWS = {
    columns.UNIT: _("Unit in charge"),
    columns.PROCEDURE_CODE: _("Code of the procedure"),
    columns.POSITION: _("table_position", default="Position"),
}


def _title(table: columns.TableLayout, column: columns.Column) -> Message | str:
    if column.name in OF_ROWS:
        return OF_ROWS[column.name]
    if column.name.startswith(columns.DECISION_PREFIX):
        path = f"decision.{column.name.removeprefix(columns.DECISION_PREFIX)}"
    elif table is columns.PROCEDURE_TABLE:
        path = column.name
    else:
        path = f"{table.name}.{column.name}"
    title: Message | str = title_at(path)
    return title


def _table(table: columns.TableLayout) -> Table:
    return Table(
        table.name,
        TABLE_TITLES[table.name],
        tuple((one.name, _title(table, one)) for one in table.columns),
    )


@implementer(ISheetKind)
class Procedures:
    """A sheet each for procedures, their ways, papers, results and legal basis."""

    __component_name__ = "procedures"
    title = _("Procedures")
    tables = tuple(map(_table, columns.TABLES))

    def stands_at(self, context: DexterityContent) -> bool:
        return IProcedureRegister.providedBy(context) or IUnitSite.providedBy(context)

    why_not = staticmethod(PROCEDURES.unit_refuses)

    def guess_table(self, sheet: Sheet, place: int, alone: bool) -> str:
        table = None if describes(sheet) else table_of(sheet, alone)
        return table.name if table is not None else ""

    def guess(self, table: str, heading: str) -> str:
        column, piece = column_said(heading, _layout(table))
        if column is None:
            return ""
        return column.name if piece == 1 else f"{column.name} + {piece}"

    def read(self, sheets: Sequence[Sheet]) -> Read:
        reading = assemble(sheets)
        if reading.errors:
            return Read(faults=tuple(map(_fault, reading.errors)))
        return Read(tuple(map(_row, reading.found)))

    def on_trial(
        self, item: Mapping[str, Any], before: frozenset[str]
    ) -> Mapping[str, Any]:
        return item

    def take(self, item: Mapping[str, Any], unit: str, dry: bool) -> Result:
        return PROCEDURES.take(dict(item), unit, dry=dry)


def _layout(name: str) -> columns.TableLayout:
    return next(one for one in columns.TABLES if one.name == name)


def _row(found: Found) -> Row:
    record = found.record
    return Row(
        _sheet(found.sheet),
        found.row,
        (record.title if record is not None else found.code)[:200],
        found.item,
        found.unit,
        tuple(map(_fault, found.errors)),
        tuple(map(_fault, found.remarks)),
    )


def _fault(error: TableError) -> Fault:
    column, message = _column(error), told(error)
    if error.code is TableFault.MISSING_COLUMN:
        message = Message(message, mapping={**message.mapping, "expected": column})
    titles = "; ".join(CHOICE_TITLES.get(error.column, {}).values())
    if error.code is ErrorCode.REQUIRED and titles:
        message = Message(ONE_OF, mapping={"expected": titles})
    elif error.code is ErrorCode.NOT_A_CHOICE:
        # As they are written in a sheet, not as programs name them.
        said = {"expected": titles or error.parameters.get("expected", "")}
        message = Message(message, mapping={**message.mapping, **said})
    return Fault(message, _sheet(error.sheet), error.row, column)


def _sheet(name: str) -> Message | str:
    return TABLE_TITLES.get(name, name)


def _column(error: TableError) -> Message | str:
    """Its title; the heading of a sheet is the column's name here."""
    for table in columns.TABLES:
        for column in table.columns if table.name == error.sheet else ():
            if column.name == error.column:
                return _title(table, column)
    return error.column


PROCEDURE_SHEETS = Procedures()

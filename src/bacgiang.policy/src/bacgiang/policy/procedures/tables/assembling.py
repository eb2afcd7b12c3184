"""Sheets put together to records."""

from bacgiang.policy.base.spreadsheets.sheet import Sheet
from bacgiang.policy.base.spreadsheets.table_error import Remark
from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.base.spreadsheets.table_error import TableRemark
from bacgiang.policy.procedures.tables.columns import PROCEDURES
from bacgiang.policy.procedures.tables.headings import describes
from bacgiang.policy.procedures.tables.headings import Headings
from bacgiang.policy.procedures.tables.headings import read_headings
from bacgiang.policy.procedures.tables.headings import table_of
from bacgiang.policy.procedures.tables.limits import MOST_ERRORS
from bacgiang.policy.procedures.tables.limits import MOST_RECORDS
from bacgiang.policy.procedures.tables.one_record import records_found
from bacgiang.policy.procedures.tables.reading import Found
from bacgiang.policy.procedures.tables.reading import Reading
from bacgiang.policy.procedures.tables.record_fault import RecordFault
from bacgiang.policy.procedures.tables.row_tables import read_row_table
from bacgiang.policy.procedures.tables.sheet_rows import read_rows
from collections.abc import Iterable


def assemble(sheets: Iterable[Sheet]) -> Reading:
    """Return the records that the sheets of one file hold."""
    tables: dict[str, Headings] = {}
    errors: list[TableError] = []
    remarks: list[Remark] = []
    own = [sheet for sheet in sheets if not describes(sheet)]
    filled = [sheet for sheet in own if sheet.rows]
    for sheet in own:
        table = table_of(sheet, alone=filled == [sheet])
        if table is not None and table.name in tables:
            at = {"at": tables[table.name].sheet.name}
            errors.append(TableError(TableFault.TABLE_TWICE, sheet.name, parameters=at))
        elif table is not None and sheet.rows:
            headings = tables[table.name] = read_headings(table, sheet)
            errors += [*sheet.errors, *headings.errors]
            remarks += [*sheet.remarks, *headings.remarks]
        elif sheet.rows:
            remarks.append(Remark(TableRemark.UNKNOWN_TABLE, sheet.name))
    if PROCEDURES not in tables and not errors:
        errors.append(TableError(RecordFault.NO_PROCEDURES))
    found = () if errors else _records(tables, errors)
    if errors:
        return Reading(errors=tuple(errors[:MOST_ERRORS]), remarks=tuple(remarks))
    return Reading(tuple(found), remarks=tuple(remarks))


def _records(tables: dict[str, Headings], errors: list[TableError]) -> Iterable[Found]:
    """Records of the tables; what is wrong with a whole table goes into `errors`."""
    headings = tables.pop(PROCEDURES)
    rows = list(read_rows(headings))
    if len(rows) > MOST_RECORDS:
        fault, most = RecordFault.TOO_MANY_RECORDS, {"limit": MOST_RECORDS}
        errors.append(TableError(fault, headings.sheet.name, parameters=most))
        return ()
    codes = {row.code for row in rows if row.code}
    row_tables = {name: read_row_table(own, codes) for name, own in tables.items()}
    for table in row_tables.values():
        errors += table.errors
    return records_found(headings, rows, row_tables)

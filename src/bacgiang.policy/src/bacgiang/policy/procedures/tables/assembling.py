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
from bacgiang.policy.procedures.tables.one_record import RecordTables
from bacgiang.policy.procedures.tables.reading import Reading
from bacgiang.policy.procedures.tables.record_fault import RecordFault
from bacgiang.policy.procedures.tables.row_tables import read_row_table
from bacgiang.policy.procedures.tables.sheet_rows import read_rows
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field


@dataclass(slots=True)
class _Sheets:
    """Sheets by the table each is, and what is wrong with them."""

    tables: dict[str, tuple[Sheet, Headings]] = field(default_factory=dict)
    errors: list[TableError] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def assemble(sheets: Iterable[Sheet]) -> Reading:
    """Return the records that the sheets of one file hold."""
    known = _known(sheets)
    if PROCEDURES not in known.tables and not known.errors:
        known.errors.append(TableError(RecordFault.NO_PROCEDURES))
    if known.errors:
        return _refused(known)
    sheet, headings = known.tables.pop(PROCEDURES)
    rows = list(read_rows(sheet, headings))
    if len(rows) > MOST_RECORDS:
        limit = {"limit": MOST_RECORDS}
        known.errors.append(
            TableError(RecordFault.TOO_MANY_RECORDS, sheet.name, parameters=limit)
        )
        return _refused(known)
    codes = {row.code for row in rows if row.code}
    row_tables = {
        name: read_row_table(own, heads, codes)
        for name, (own, heads) in known.tables.items()
    }
    for table in row_tables.values():
        known.errors += table.errors
    if known.errors:
        return _refused(known)
    records = RecordTables(sheet, headings, rows, row_tables)
    return Reading(tuple(map(records.found, rows)), remarks=tuple(known.remarks))


def _refused(known: _Sheets) -> Reading:
    return Reading(
        errors=tuple(known.errors[:MOST_ERRORS]), remarks=tuple(known.remarks)
    )


def _known(sheets: Iterable[Sheet]) -> _Sheets:
    known = _Sheets()
    own = [sheet for sheet in sheets if not describes(sheet)]
    filled = [sheet for sheet in own if sheet.rows]
    for sheet in own:
        table = table_of(sheet, alone=filled == [sheet])
        if table is None:
            if sheet.rows:
                known.remarks.append(Remark(TableRemark.UNKNOWN_TABLE, sheet.name))
            continue
        if table.name in known.tables:
            first = known.tables[table.name][0].name
            known.errors.append(
                TableError(TableFault.TABLE_TWICE, sheet.name, parameters={"at": first})
            )
            continue
        if not sheet.rows:
            continue
        headings = read_headings(table, sheet, sheet.rows[0])
        known.tables[table.name] = sheet, headings
        known.errors += [*sheet.errors, *headings.errors]
        known.remarks += [*sheet.remarks, *headings.remarks]
    return known

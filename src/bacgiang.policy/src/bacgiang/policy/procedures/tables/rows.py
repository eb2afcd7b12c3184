"""A record as rows of cells, by table."""

from bacgiang.policy.procedures.tables.columns import Column
from bacgiang.policy.procedures.tables.columns import DECISION_PREFIX
from bacgiang.policy.procedures.tables.columns import POSITION
from bacgiang.policy.procedures.tables.columns import PROCEDURE_CODE
from bacgiang.policy.procedures.tables.columns import PROCEDURE_TABLE
from bacgiang.policy.procedures.tables.columns import ROW_TABLES
from bacgiang.policy.procedures.tables.columns import TableLayout
from bacgiang.policy.procedures.tables.columns import UNIT
from bacgiang.policy.procedures.tables.listed import Listed
from bacgiang.policy.procedures.tables.lists import join
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any


OutCell = str | int | Decimal
"""What is written: days as YYYY-MM-DD, what is not stated as an empty text."""


def table_rows(
    table: TableLayout, listed: Iterable[Listed]
) -> Iterator[tuple[OutCell, ...]]:
    """Yield the rows of a table, in the order of its columns."""
    for each in listed:
        if table is PROCEDURE_TABLE:
            yield tuple(_cell(_own(each, column)) for column in table.columns)
        else:
            yield from _rows(table, each)


def _rows(table: TableLayout, listed: Listed) -> Iterator[tuple[OutCell, ...]]:
    code = listed.record.code
    for position, row in enumerate(getattr(listed.record, table.name), start=1):
        values = {PROCEDURE_CODE: code, POSITION: position}
        yield tuple(
            _cell(values[column.name] if column.name in values else _of(row, column))
            for column in table.columns
        )


def _own(listed: Listed, column: Column) -> Any:
    if column.name == UNIT:
        return listed.unit
    if column.name.startswith(DECISION_PREFIX):
        return _of(listed.record.decision, column)
    return _of(listed.record, column)


def _of(holder: object, column: Column) -> Any:
    return getattr(holder, column.field.name) if holder is not None else ""


def _cell(value: Any) -> OutCell:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return join(value)
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, Decimal | int) else str(value)


def tables_of(
    listed: Iterable[Listed],
) -> Iterator[tuple[TableLayout, Iterator[tuple[OutCell, ...]]]]:
    """Yield every table with its rows; ``listed`` is gone through once for each."""
    every = tuple(listed)
    for table in (PROCEDURE_TABLE, *ROW_TABLES):
        yield table, table_rows(table, every)

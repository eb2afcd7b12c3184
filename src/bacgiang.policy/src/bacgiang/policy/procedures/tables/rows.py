"""A record as rows of cells, by table."""

from bacgiang.policy.procedures.tables import columns
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
    table: columns.TableLayout, listed: Iterable[Listed]
) -> Iterator[tuple[OutCell, ...]]:
    """Yield the rows of a table, in the order of its columns."""
    for each in listed:
        if table is columns.PROCEDURE_TABLE:
            yield tuple(_cell(_own(each, column)) for column in table.columns)
        else:
            yield from _rows(table, each)


def _rows(table: columns.TableLayout, listed: Listed) -> Iterator[tuple[OutCell, ...]]:
    code = listed.record.code
    for position, row in enumerate(getattr(listed.record, table.name), start=1):
        values = {columns.PROCEDURE_CODE: code, columns.POSITION: position}
        yield tuple(
            _cell(values[column.name] if column.name in values else _of(row, column))
            for column in table.columns
        )


def _own(listed: Listed, column: columns.Column) -> Any:
    if column.name == columns.UNIT:
        return listed.unit
    if column.name.startswith(columns.DECISION_PREFIX):
        return _of(listed.record.decision, column)
    return _of(listed.record, column)


def _of(holder: object, column: columns.Column) -> Any:
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
) -> Iterator[tuple[columns.TableLayout, Iterator[tuple[OutCell, ...]]]]:
    """Yield every table with its rows; ``listed`` is gone through once for each."""
    every = tuple(listed)
    for table in columns.TABLES:
        yield table, table_rows(table, every)

"""A table as it stands in a file, before anything is made of it."""

from .table_error import Remark
from .table_error import TableError
from .table_error import TableFault
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta


FIRST_DAY = date(1899, 12, 30)
"""Day 0 of the serial numbers of Excel, from 1 March 1900 on."""


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that has no value."""

    code: TableFault
    value: str = ""


Value = str | int | float | bool | datetime | date | time | timedelta | BadCell | None


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that is not empty; ``number`` counts from 1 with the headings."""

    number: int
    cells: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: ``name`` as in the file; ``day_zero`` for days given as numbers.

    ``formulas``: row and column, from 1, of cells with one, whatever their value.
    """

    name: str
    rows: tuple[SheetRow, ...]
    errors: tuple[TableError, ...] = ()
    remarks: tuple[Remark, ...] = ()
    day_zero: date = FIRST_DAY
    formulas: frozenset[tuple[int, int]] = frozenset()


def is_empty(value: Value) -> bool:
    """Tell a cell without anything in it."""
    return value is None or (isinstance(value, str) and not value.strip())

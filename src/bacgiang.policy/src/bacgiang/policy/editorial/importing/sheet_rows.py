"""The rows of a file's sheets; where a sheet has faults, these alone."""

from ...base.spreadsheets.sheet import Sheet
from ...base.spreadsheets.table_words import told
from .kind import Fault
from .kind import Read
from .kind import Row
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence


def read_sheets(
    sheets: Sequence[Sheet], rows_of: Callable[[Sheet], Iterable[Row]]
) -> Read:
    """`rows_of` is asked only where the whole file could be read."""
    faults = tuple(
        Fault(told(one), one.sheet, one.row, one.column)
        for sheet in sheets
        for one in sheet.errors
    )
    if faults:
        return Read(faults=faults)
    return Read(tuple(row for sheet in sheets for row in rows_of(sheet)))

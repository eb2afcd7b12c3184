"""The cells of a row of a table, each once, whatever its file says of columns.

python-docx tells a cell once for each column and row that it goes over: tables in such
cells were read a number of times that grows with each level.
"""

from collections.abc import Iterator
from docx.table import _Cell
from docx.table import _Row


def cells_of(row: _Row) -> Iterator[_Cell | None]:
    """None for what belongs to the cell above, of which Word shows nothing."""
    for tc in row._tr.tc_lst:
        yield None if tc.vMerge == "continue" else _Cell(tc, row.table)


def cells_in(row: _Row) -> Iterator[_Cell]:
    return (one for one in cells_of(row) if one is not None)

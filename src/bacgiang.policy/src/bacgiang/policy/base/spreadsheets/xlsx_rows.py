"""A workbook of one sheet: titles in bold, and rows below them."""

from .xlsx_cells import bold_cell
from .xlsx_cells import pieces
from .xlsx_cells import text_cell
from collections.abc import Iterable
from collections.abc import Sequence
from typing import IO
from typing import TypeAlias


Cell: TypeAlias = str | int
WIDTH = 24
"""Of a column, in characters."""


def write_rows(
    target: IO[bytes], titles: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    """Row by row; a text too long for a cell is cut to what fits."""
    # Imported late: loading it is a hundredth of a start.
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet("1")
    for place in range(1, len(titles) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = WIDTH
    sheet.freeze_panes = "A2"
    sheet.append([bold_cell(sheet, one) for one in titles])
    for row in rows:
        sheet.append(
            [
                one if isinstance(one, int) else text_cell(sheet, pieces(one)[0])
                for one in row
            ]
        )
    book.save(target)

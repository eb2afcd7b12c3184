"""Texts of the report in cells of a workbook."""

from ...base.spreadsheets.xlsx_cells import pieces
from ...base.spreadsheets.xlsx_cells import text_cell
from openpyxl.styles import Alignment
from typing import Any


_TOP = Alignment(vertical="top", wrap_text=True)


def text_cells(sheet: Any, text: str) -> list[Any]:
    """Cells of a text: more than one where it is too long for one."""
    cells = [text_cell(sheet, piece) for piece in pieces(text)]
    for cell in cells:
        cell.alignment = _TOP
    return cells

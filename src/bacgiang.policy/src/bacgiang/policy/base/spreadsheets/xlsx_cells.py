"""Cells of a workbook: texts that are never formulas and fit into a cell."""

from .formulas import is_like_formula
from .limits import PIECE
import re
from typing import Any


# What XML 1.0 cannot hold.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LIKE_A_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def writable(text: str) -> str:
    """The text with a mark in the place of what office files cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)


def pieces(text: str) -> list[str]:
    """The text in pieces for one cell each; one that is empty for an empty text."""
    return [text[at : at + PIECE] for at in range(0, max(len(text), 1), PIECE)]


def text_cell(sheet: Any, text: str) -> Any:
    """A cell of a sheet that is written only."""
    # Imported late: loading it is a hundredth of a start.
    from openpyxl.cell import WriteOnlyCell

    # "_x0041_" would be read as "A".
    cell = WriteOnlyCell(sheet, _LIKE_A_CODE.sub("_x005F_", writable(text)))
    cell.data_type = "s"
    if is_like_formula(text):
        # Else it becomes a formula when somebody types in the cell.
        cell.quotePrefix = True
    return cell


def bold_cell(sheet: Any, text: str) -> Any:
    # Imported late: loading it is a hundredth of a start.
    from openpyxl.styles import Font

    cell = text_cell(sheet, text)
    cell.font = Font(bold=True)
    return cell

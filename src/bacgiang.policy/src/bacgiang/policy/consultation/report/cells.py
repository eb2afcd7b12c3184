"""Texts as office files take them: never a formula or a forbidden character."""

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment
import re
from typing import Any


LONGEST_CELL = 16_000
"""A cell takes 32,767 units of 16 bits, and some characters are two."""

# What XML 1.0 cannot hold.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LIKE_A_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LIKE_A_FORMULA = re.compile(r"\s*[=+\-@|%＝＋－＠]")
_TOP = Alignment(vertical="top", wrap_text=True)


def writable(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)


def text_cells(sheet: Any, text: str) -> list[Any]:
    """Cells of a text: more than one where it is too long for one."""
    clean = writable(text)
    starts = range(0, max(len(clean), 1), LONGEST_CELL)
    return [_cell(sheet, clean[at : at + LONGEST_CELL]) for at in starts]


def _cell(sheet: Any, text: str) -> Any:
    # "_x0041_" would be read as "A".
    cell = WriteOnlyCell(sheet, _LIKE_A_CODE.sub("_x005F_", text))
    cell.data_type = "s"
    cell.alignment = _TOP
    if _LIKE_A_FORMULA.match(text):
        # Else it becomes a formula when somebody types in the cell.
        cell.quotePrefix = True
    return cell

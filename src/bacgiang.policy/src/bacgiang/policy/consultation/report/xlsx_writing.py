"""The report as a workbook: its head on one sheet, its rows on another."""

from ...base.spreadsheets.xlsx_cells import bold_cell
from ...base.spreadsheets.xlsx_cells import pieces
from ...base.spreadsheets.xlsx_cells import text_cell
from ...base.spreadsheets.xlsx_cells import writable
from .head import ReportHead
from .labels import OF_DRAFT
from .labels import TITLE
from .labels import Words
from .shown_rows import ShownRow
from bacgiang.policy import _
from collections.abc import Iterable
from itertools import zip_longest
from typing import Any
from typing import IO


NUMBER = _("report_column_number", default="No.")
WIDTHS = (6, 28, 30, 70, 70)
LANDSCAPE, A4 = "landscape", 9


def write_xlsx(
    head: ReportHead, rows: Iterable[ShownRow], words: Words, target: IO[bytes]
) -> None:
    """Write it row by row. A text too long for a cell goes on in the row below."""
    # Imported late: loading it is a hundredth of a start.
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator = writable(head.unit)
    _write_head(book, head, words)
    sheet = _sheet(book, words.say(_("report_sheet_rows", default="Opinions")), WIDTHS)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    headings = (words.say(NUMBER), *words.columns())
    sheet.append([bold_cell(sheet, one) for one in headings])
    for row in rows:
        columns = [_text_cells(sheet, text) for text in words.cells(row)]
        for at, cells in enumerate(zip_longest(*columns)):
            sheet.append([row.number if at == 0 else None, *cells])
    book.save(target)


def _write_head(book: Any, head: ReportHead, words: Words) -> None:
    sheet = _sheet(book, words.say(_("report_sheet_head", default="Report")), (44, 80))
    sheet.append([bold_cell(sheet, words.say(TITLE))])
    sheet.append([*_text_cells(sheet, words.say(OF_DRAFT, title=head.title))])
    for label, value in words.head_facts(head):
        number = int(value) if value.isdecimal() else None
        cells = _text_cells(sheet, value) if number is None else [number]
        sheet.append([*_text_cells(sheet, label), *cells])


def _text_cells(sheet: Any, text: str) -> list[Any]:
    """Cells of a text: more than one where it is too long for one."""
    # Imported late: loading it is a hundredth of a start.
    from openpyxl.styles import Alignment

    cells = [text_cell(sheet, piece) for piece in pieces(text)]
    for cell in cells:
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cells


def _sheet(book: Any, title: str, widths: Iterable[int]) -> Any:
    sheet = book.create_sheet(title[:31])
    for letter, width in zip("ABCDE", widths, strict=False):
        sheet.column_dimensions[letter].width = width
    sheet.page_setup.orientation = LANDSCAPE
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    return sheet

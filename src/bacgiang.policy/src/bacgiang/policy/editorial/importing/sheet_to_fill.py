"""A workbook to fill in: the headings of a kind's tables, and what columns may hold.

A kind may say more of its columns by `explained`: a `Told` by the name of each.
"""

from ...base.spreadsheets.xlsx_cells import bold_cell
from ...base.spreadsheets.xlsx_cells import text_cell
from .kind import Table
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
import re
from typing import Any
from zope.i18n import translate


HELP = "Hướng dẫn"
HEADINGS = ("Bảng", "Cột", "Bắt buộc", "Nội dung", "Giá trị được nhận", "Tên trong API")
WIDTHS = (24, 32, 12, 60, 60, 24)
NEEDED = " *"
"""Behind headings of columns that have to be filled in; readers of sheets know it."""
MOST_ROWS = 5_000
LONGEST_TITLE = 31
_NO_TITLE = re.compile(r"[\\/*?:\[\]]")
CHOICES_COLUMN = HEADINGS.index("Giá trị được nhận") + 1


@dataclass(frozen=True)
class Told:
    """Of a column: what it holds, and the values it may have, if they are few."""

    words: str = ""
    choices: tuple[str, ...] = ()


def sheet_to_fill(kind: Any) -> bytes:
    """The first sheets are tables, the last says what their columns hold."""
    # Imported late: loading it is a hundredth of a start.
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    explained: Mapping[str, Told] = getattr(kind, "explained", dict)()
    book = Workbook(write_only=True)
    help_rows = list(_help_rows(kind.tables, explained))
    for table in kind.tables:
        _table(book, table, help_rows)
    sheet = book.create_sheet(HELP)
    for place, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"
    sheet.append([bold_cell(sheet, one) for one in HEADINGS])
    for row in help_rows:
        sheet.append([text_cell(sheet, one) for one in row])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _help_rows(
    tables: tuple[Table, ...], explained: Mapping[str, Told]
) -> Iterator[tuple[str, ...]]:
    """As `HEADINGS`, with a further row for each further value of a column."""
    for table in tables:
        of_table = _words(table.title)
        for name, title in table.columns:
            told = explained.get(name, Told())
            needed = "Có" if name in table.needed else ""
            first, *others = told.choices or ("",)
            yield of_table, _words(title), needed, told.words, first, name
            yield from ((of_table, _words(title), "", "", one, name) for one in others)


def _table(book: Any, table: Table, help_rows: list[tuple[str, ...]]) -> None:
    # Imported late: loading it is a hundredth of a start.
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    called = _NO_TITLE.sub(" ", _words(table.title))[:LONGEST_TITLE]
    sheet = book.create_sheet(called)
    sheet.freeze_panes = "A2"
    headings = []
    for place, (name, title) in enumerate(table.columns, 1):
        heading = _words(title) + NEEDED * (name in table.needed)
        headings.append(bold_cell(sheet, heading))
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = min(max(len(heading) + 2, 14), 40)
        own = (_words(table.title), name)
        places = [
            at
            for at, row in enumerate(help_rows, 2)
            if (row[0], row[-1]) == own and row[CHOICES_COLUMN - 1]
        ]
        if places:
            column = get_column_letter(CHOICES_COLUMN)
            values = f"'{HELP}'!${column}${places[0]}:${column}${places[-1]}"
            offered = DataValidation("list", formula1=values, allow_blank=True)
            # Several values of a cell, or names in another language, are read, too.
            offered.showErrorMessage = False
            offered.add(f"{letter}2:{letter}{MOST_ROWS}")
            sheet.data_validations.append(offered)
    sheet.append(headings)


def _words(message: Any) -> str:
    return str(translate(message, target_language="vi"))

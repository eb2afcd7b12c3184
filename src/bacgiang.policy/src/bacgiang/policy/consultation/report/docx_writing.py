"""The report as a Word document, row by row: any number of rows in little memory."""

from ...base.spreadsheets.xlsx_cells import writable
from .docx_sheet import sheet_with_mark
from .docx_sheet import WIDTHS
from .head import ReportHead
from .labels import Words
from .shown_rows import ShownRow
from .xlsx_writing import NUMBER
from collections.abc import Iterable
from collections.abc import Iterator
from io import BytesIO
import re
from typing import IO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile


DOCUMENT = "word/document.xml"
MARK = "ROWS-OF-THE-REPORT"
_MARKED_ROW = re.compile(rf"<w:tr\b(?:(?!</w:tr>).)*{MARK}.*?</w:tr>", re.DOTALL)
CELL = '<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{text}</w:tc>'
LINE = '<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'


def write_docx(
    head: ReportHead, rows: Iterable[ShownRow], words: Words, target: IO[bytes]
) -> None:
    before, after, others = _sheet(head, words)
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in others.items():
            archive.writestr(name, data)
        with archive.open(DOCUMENT, "w", force_zip64=True) as document:
            document.write(before)
            for row in rows:
                document.write(_row(row, words).encode())
            document.write(after)


def _sheet(head: ReportHead, words: Words) -> tuple[bytes, bytes, dict[str, bytes]]:
    """XML before and after the rows, and the other parts of the package by name."""
    file = BytesIO()
    sheet_with_mark(head, words, MARK, words.say(NUMBER)).save(file)
    with ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    xml = parts.pop(DOCUMENT).decode()
    found = list(_MARKED_ROW.finditer(xml))[-1]
    return xml[: found.start()].encode(), xml[found.end() :].encode(), parts


def _row(row: ShownRow, words: Words) -> str:
    texts = (str(row.number), *words.cells(row))
    cells = (
        CELL.format(width=width, text="".join(_lines(text)))
        for width, text in zip(WIDTHS, texts, strict=True)
    )
    return f"<w:tr>{''.join(cells)}</w:tr>"


def _lines(text: str) -> Iterator[str]:
    for line in writable(text).split("\n"):
        yield LINE.format(escape(line))

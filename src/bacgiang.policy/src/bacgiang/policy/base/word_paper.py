"""A Word document as offices write one: paper, font, page numbers, who made it when."""

from .spreadsheets.xlsx_cells import writable
from collections.abc import Iterable
from collections.abc import Sequence
from datetime import datetime
from datetime import UTC
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.shared import Pt
from typing import Any


FONT = "Times New Roman"
MARGIN = Cm(2)


def new_paper(title: str, author: str, at: datetime | None = None) -> Any:
    """An empty document on A4, the long way, as tables need it."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = MARGIN
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(12)
    # Word takes another font for letters it counts as East Asian.
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    footer._p.append(number)
    properties = document.core_properties
    properties.title = writable(title)[:255]
    properties.author = writable(author)[:255]
    properties.comments = ""
    # The template's own are those of the day on which it was made.
    properties.created = properties.modified = at or datetime.now(UTC)
    return document


def add_centred(where: Any, text: str, size: int = 12, *, is_bold: bool = True) -> None:
    """A line in the middle of a document or of a cell."""
    paragraph = where.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(writable(text))
    run.bold, run.font.size = is_bold, Pt(size)


def add_table(
    document: Any,
    titles: Sequence[str],
    widths: Sequence[float],
    rows: Iterable[Sequence[str]],
) -> None:
    """Titles stand on every page; widths in centimetres."""
    table = document.add_table(rows=1, cols=len(titles), style="Table Grid")
    table.autofit = False
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        cell.paragraphs[0].add_run(title).bold = True
    _repeat_on_pages(table.rows[0])
    for texts in rows:
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = writable(text)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def _repeat_on_pages(row: Any) -> None:
    """The row stands at the top of every page of its table."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

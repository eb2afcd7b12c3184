"""The Word document of the report up to its rows: paper, head, columns.

python-docx makes it; the rows are put in by `docx_writing`, one at a time.
"""

from ...base.spreadsheets.xlsx_cells import writable
from .head import ReportHead
from .labels import OF_DRAFT
from .labels import TITLE
from .labels import Words
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
WIDTHS_CM = (1.2, 4.4, 4.3, 7.8, 7.8)
WIDTHS = tuple(round(one * 567) for one in WIDTHS_CM)
"""Of the columns, the number first, in twentieths of a point."""

MARGIN = Cm(2)


def sheet_with_mark(head: ReportHead, words: Words, mark: str, number: str) -> Any:
    """A document whose last table row holds nothing but `mark`."""
    document = Document()
    _set_up(document)
    _name(document, head, words)
    for text, size in (
        (words.say(TITLE).upper(), 14),
        (words.say(OF_DRAFT, title=head.title), 13),
    ):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(writable(text))
        run.bold, run.font.size = True, Pt(size)
    for label, value in words.head_facts(head):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.add_run(f"{writable(label)}: ")
        paragraph.add_run(writable(value)).bold = True
    document.add_paragraph()
    _table(document, [number, *words.columns()], mark)
    return document


def _set_up(document: Any) -> None:
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


def _name(document: Any, head: ReportHead, words: Words) -> None:
    properties = document.core_properties
    properties.title = writable(words.say(TITLE))[:255]
    properties.author = writable(head.unit)[:255]
    properties.comments = ""
    # The template's own are those of the day on which it was made.
    properties.created = properties.modified = head.issued or datetime.now(UTC)


def _table(document: Any, headings: list[str], mark: str) -> None:
    table = document.add_table(rows=2, cols=len(headings), style="Table Grid")
    table.autofit = False
    for at, width in enumerate(WIDTHS_CM):
        table.columns[at].width = Cm(width)
    for cell, text, width in zip(table.rows[0].cells, headings, WIDTHS_CM, strict=True):
        cell.width = Cm(width)
        cell.paragraphs[0].add_run(text).bold = True
    # The headings stand at the top of every page.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    table.rows[1].cells[0].text = mark

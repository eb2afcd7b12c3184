"""A Word file as a PDF: paragraphs, tables, pictures, in their order.

Papers are letters and tables of a page or a few; more of Word's look than their
templates have is not drawn. The letters are embedded (`fonts/`), so that Vietnamese
reads the same everywhere.
"""

from .cells import cells_of
from collections.abc import Iterable
from collections.abc import Iterator
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run
from functools import cache
from io import BytesIO
from pathlib import Path
from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.pdfmetrics import registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable
from reportlab.platypus import Image
from reportlab.platypus import Paragraph
from reportlab.platypus import SimpleDocTemplate
from reportlab.platypus import Table
from reportlab.platypus import TableStyle
from typing import Any
from unicodedata import normalize
from xml.sax.saxutils import escape


FONTS = Path(__file__).parent / "fonts"
FONT = "Papers"
FACES = {
    "": "Regular",
    "-Bold": "Bold",
    "-Italic": "Italic",
    "-BoldItalic": "BoldItalic",
}
SIZE = 13.0
NARROWER = 0.92
"""The letters are wider than those that templates are set in."""
LINE = 1.3
SIDES = {
    WD_ALIGN_PARAGRAPH.CENTER: TA_CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT: TA_RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY: TA_JUSTIFY,
}
GRID = [
    ("GRID", (0, 0), (-1, -1), 0.5, black),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]
PLAIN = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
PLAIN.append(("RIGHTPADDING", (0, 0), (-1, -1), 0))


def as_pdf(docx: bytes) -> bytes:
    document = Document(BytesIO(docx))
    _fonts()
    section, target = document.sections[0], BytesIO()
    facts = document.core_properties
    made = SimpleDocTemplate(
        target,
        pagesize=(_points(section.page_width), _points(section.page_height)),
        leftMargin=_points(section.left_margin),
        rightMargin=_points(section.right_margin),
        topMargin=_points(section.top_margin),
        bottomMargin=_points(section.bottom_margin),
        title=facts.title,
        author=facts.author,
        lang="vi",
    )
    size = document.styles["Normal"].font.size
    made.build(list(_drawn(document, size.pt if size is not None else SIZE)))
    return target.getvalue()


@cache
def _fonts() -> None:
    for name, face in FACES.items():
        registerFont(TTFont(f"{FONT}{name}", FONTS / f"NotoSerif-{face}.ttf"))
    registerFontFamily(FONT, FONT, *(f"{FONT}{name}" for name in list(FACES)[1:]))


def _points(length: Any) -> float:
    return float(length.pt) if length is not None else 0.0


def _drawn(place: Any, size: float) -> Iterator[Flowable]:
    for block in place.iter_inner_content():
        if isinstance(block, WordTable):
            yield _table(block, size)
        else:
            yield from _paragraph(block, size)


def _paragraph(block: WordParagraph, size: float) -> Iterator[Flowable]:
    pictures = [one for run in block.runs for one in _pictures(run)]
    sizes = [run.font.size.pt for run in block.runs if run.font.size is not None]
    largest = max(sizes, default=size) * NARROWER
    form = block.paragraph_format
    style = ParagraphStyle(
        "paper",
        fontName=FONT,
        fontSize=largest,
        leading=largest * LINE,
        alignment=SIDES.get(block.alignment or WD_ALIGN_PARAGRAPH.LEFT, TA_LEFT),
        spaceBefore=_points(form.space_before),
        spaceAfter=_points(form.space_after) if form.space_after is not None else 4,
        leftIndent=_points(form.left_indent),
        firstLineIndent=_points(form.first_line_indent),
    )
    text = "".join(_markup(run) for run in block.runs)
    if text.strip() or not pictures:
        yield Paragraph(text or "&nbsp;", style)
    yield from pictures


def _markup(run: Run) -> str:
    text = escape(normalize("NFC", run.text)).replace("\n", "<br/>")
    for is_so, tag in ((run.bold, "b"), (run.italic, "i"), (run.underline, "u")):
        text = f"<{tag}>{text}</{tag}>" if is_so and text else text
    return text


def _pictures(run: Run) -> Iterator[Image]:
    for drawing in run._r.iter(qn("wp:inline")):
        sizes: Any = drawing.find(qn("wp:extent"))
        for blip in drawing.iter(qn("a:blip")):
            part = run.part.related_parts[blip.get(qn("r:embed"))]
            width, height = (int(sizes.get(one)) / 12700 for one in ("cx", "cy"))
            yield Image(BytesIO(part.blob), width, height, hAlign="LEFT")


def _table(block: WordTable, size: float) -> Table:
    rows: list[list[list[Flowable]]] = []
    spans = []
    for number, row in enumerate(block.rows):
        rows.append([])
        for tc, cell in zip(row._tr.tc_lst, cells_of(row), strict=True):
            first, more = len(rows[-1]), tc.grid_span - 1
            drawn = list(_drawn(cell, size)) if cell is not None else []
            rows[-1] += [drawn, *([] for _column in range(more))]
            if more > 0:
                spans.append(("SPAN", (first, number), (first + more, number)))
    has_grid = block.style is not None and block.style.name == "Table Grid"
    widths = list(_widths(block.columns))
    return Table(
        rows,
        colWidths=widths if all(widths) else None,
        repeatRows=1 if has_grid else 0,
        # What somebody typed may be longer than a page is high.
        splitInRow=1,
        style=TableStyle([*(GRID if has_grid else PLAIN), *spans]),
        hAlign="CENTER",
    )


def _widths(columns: Iterable[Any]) -> Iterator[float]:
    return (_points(one.width) for one in columns)

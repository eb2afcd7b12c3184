"""Text of a PDF file that has a text layer, a line for a line of a page."""

from bacgiang.policy.text.files.content import Content
from bacgiang.policy.text.files.errors import NoText
from bacgiang.policy.text.files.errors import TooLarge
from bacgiang.policy.text.files.errors import Unreadable
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.limits import Limits
from bacgiang.policy.text.files.page_furniture import without_furniture
from bacgiang.policy.text.files.paragraphs import Paragraph
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.pdf_process import PdfContent
from bacgiang.policy.text.files.pdf_process import PdfPiece
from bacgiang.policy.text.files.pdf_process import PdfPieceKind
from bacgiang.policy.text.files.pdf_process import read_pdf
import re


_SUBSET = re.compile(r"^/?(?:[A-Z]{6}\+)?")
_STYLE = re.compile(r"(?:[,-]?(?:Bold|Italic|Oblique|Regular|Normal))+$")
_TCVN3_NAME = re.compile(r"Vn[A-Z]")
_ENDING = {
    Fault.TOO_LARGE: TooLarge,
    Fault.TOO_SLOW: TooLarge,
    Fault.BROKEN: Unreadable,
    Fault.HOSTILE: Unreadable,
    Fault.ENCRYPTED: Unreadable,
}
_WITHOUT_TEXT = {
    Fault.NO_TEXT_LAYER: NoText,
    Fault.GARBLED_TEXT: NoText,
    Fault.BROKEN: Unreadable,
}


def pdf_content(data: bytes, limits: Limits) -> Content:
    """Read the pages of a PDF; what repeats at their top and foot is left out.

    Raises ``NoText`` when no page has readable text, ``Unreadable`` and ``TooLarge``
    when it was not read to its end; single pages that could not be read are remarks.
    """
    content = read_pdf(data, limits)
    for remark in content.remarks:
        if not remark.pages and remark.fault in _ENDING:
            raise _ENDING[remark.fault](remark.fault)
    pages = [piece for piece in content.pieces if piece.kind is PdfPieceKind.PAGE]
    _check_has_text(content)
    lines = without_furniture([page_lines(page) for page in pages])
    return Content(lines, content.remarks, content.page_count)


def page_lines(page: PdfPiece) -> list[Paragraph]:
    """Cut the text of a page into lines, with the fonts of their parts."""
    fonts = page.fonts or [(len(page.text), "")]
    lines: list[list[Piece]] = [[]]
    position = 0
    for length, name in fonts:
        font = RunFormat(font_family(name))
        first, *others = page.text[position : position + length].split("\n")
        lines[-1].append(Piece(first, font))
        lines += [[Piece(text, font)] for text in others]
        position += length
    return [tuple(line) for line in lines]


def font_family(name: str) -> str:
    """Return the family of a font as word processors name it.

    "/FBHPFN+VnTimeHBold" is .VnTimeH: a subset's prefix, the style, and the lost dot.
    """
    family = _STYLE.sub("", _SUBSET.sub("", name))
    return f".{family}" if _TCVN3_NAME.match(family) else family


def _check_has_text(content: PdfContent) -> None:
    missing = [remark for remark in content.remarks if remark.fault in _WITHOUT_TEXT]
    unread = {page for remark in missing for page in remark.pages}
    if missing and len(unread) >= (content.page_count or 0):
        fault = missing[0].fault
        raise _WITHOUT_TEXT[fault](fault)

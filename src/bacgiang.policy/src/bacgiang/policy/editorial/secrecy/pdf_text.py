"""Text of a PDF file, its annotations and properties, for the secrecy check."""

from bacgiang.policy.editorial.secrecy.blocks import PlaceKind
from bacgiang.policy.editorial.secrecy.problems import problem_kind
from bacgiang.policy.editorial.secrecy.reading import Reading
from bacgiang.policy.text.files.pdf_process import PdfPieceKind
from bacgiang.policy.text.files.pdf_process import read_pdf


_KINDS = {
    PdfPieceKind.PAGE: PlaceKind.PAGE,
    PdfPieceKind.ANNOTATION: PlaceKind.ANNOTATION,
    PdfPieceKind.PROPERTY: PlaceKind.PROPERTY,
}


def pdf_blocks(data: bytes, reading: Reading) -> None:
    """Read pages, annotations and properties of a PDF into ``reading``."""
    content = read_pdf(data, reading.limits)
    for piece in content.pieces:
        reading.add_text(piece.text, _KINDS[piece.kind], piece.page)
    for remark in content.remarks:
        reading.trouble(problem_kind(remark.fault), remark.pages)

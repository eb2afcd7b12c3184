"""Text of a PDF file, its annotations and properties."""

from bacgiang.policy.text.files.full.blocks import PlaceKind
from bacgiang.policy.text.files.full.gathering import Gathering
from bacgiang.policy.text.files.pdf_process import PdfPieceKind
from bacgiang.policy.text.files.pdf_process import read_pdf


_KINDS = {
    PdfPieceKind.PAGE: PlaceKind.PAGE,
    PdfPieceKind.ANNOTATION: PlaceKind.ANNOTATION,
    PdfPieceKind.PROPERTY: PlaceKind.PROPERTY,
}


def pdf_blocks(data: bytes, found: Gathering) -> None:
    """Read pages, annotations and properties of a PDF into ``found``."""
    content = read_pdf(data, found.limits)
    for piece in content.pieces:
        found.add_text(piece.text, _KINDS[piece.kind], piece.page)
    for remark in content.remarks:
        found.remark(remark.fault, remark.pages)

"""Read everything of a file; what could not be read is told, never an exception."""

from bacgiang.policy.text.files.apart import is_heavy
from bacgiang.policy.text.files.errors import UnknownKind
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.faults import Remark
from bacgiang.policy.text.files.file_text import FileKind
from bacgiang.policy.text.files.full.apart import all_apart
from bacgiang.policy.text.files.full.blocks import Block
from bacgiang.policy.text.files.full.blocks import PlaceKind
from bacgiang.policy.text.files.full.docx import docx_blocks
from bacgiang.policy.text.files.full.gathering import Gathering
from bacgiang.policy.text.files.full.html import html_blocks
from bacgiang.policy.text.files.full.odf import odf_blocks
from bacgiang.policy.text.files.html_tree import looks_like_html
from bacgiang.policy.text.files.limits import DEFAULT_LIMITS
from bacgiang.policy.text.files.limits import Limits
from bacgiang.policy.text.files.opening import file_errors_only
from bacgiang.policy.text.files.opening import open_file
from bacgiang.policy.text.files.opening import Opened
from bacgiang.policy.text.files.package import Package
from bacgiang.policy.text.files.pdf_process import PdfPieceKind
from bacgiang.policy.text.files.pdf_process import read_pdf
from bacgiang.policy.text.files.plain_text import unicode_text
from dataclasses import dataclass
from typing import BinaryIO


_PDF_PLACES = {
    PdfPieceKind.PAGE: PlaceKind.PAGE,
    PdfPieceKind.ANNOTATION: PlaceKind.ANNOTATION,
    PdfPieceKind.PROPERTY: PlaceKind.PROPERTY,
}


@dataclass(frozen=True, slots=True)
class FullText:
    """``remarks`` say which parts went unread, and why; without any all was read."""

    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...]


def read_all(
    data: bytes | BinaryIO,
    source: str,
    media_type: str = "",
    limits: Limits = DEFAULT_LIMITS,
) -> FullText:
    """Read every part of a PDF, DOCX, ODF, HTML or plain text file.

    ``source`` is the name that the places bear; ``media_type`` only tells HTML from
    plain text. Blocks read before a failure stay. Never raises.
    """
    found = Gathering(source, limits)
    with found.noting_failure(), file_errors_only():
        content = _bytes_of(data, limits)
        opened = open_file(content, limits)
        if is_heavy(opened, content, limits):
            all_apart(content, media_type, found)
        else:
            read_into(found, content, opened, media_type)
    return FullText(tuple(found.blocks), tuple(found.remarks))


def _bytes_of(data: bytes | BinaryIO, limits: Limits) -> bytes:
    if not isinstance(data, bytes | bytearray | memoryview):
        data = data.read(limits.size + 1)
    return bytes(data)


def read_into(found: Gathering, data: bytes, opened: Opened, media_type: str) -> None:
    """Read a file here, whatever its size."""
    match opened:
        case Opened(FileKind.PDF):
            _read_pdf(data, found)
        case Opened(FileKind.DOCX, Package() as package):
            docx_blocks(package, found)
        case Opened(FileKind.ODT | FileKind.ODF, Package() as package):
            odf_blocks(package, found)
        case Opened(FileKind.TXT):
            _read_text(data, media_type, found)
        case _:
            raise UnknownKind(Fault.UNKNOWN_FORMAT)


def _read_pdf(data: bytes, found: Gathering) -> None:
    """Read pages, annotations and properties."""
    content = read_pdf(data, found.limits)
    for piece in content.pieces:
        found.add_text(piece.text, _PDF_PLACES[piece.kind], piece.page)
    for remark in content.remarks:
        found.remark(remark.fault, remark.pages)


def _read_text(data: bytes, media_type: str, found: Gathering) -> None:
    text = unicode_text(data)
    if "html" in media_type.lower() or looks_like_html(text):
        for block in html_blocks(text, found.source):
            found.add(block)
    else:
        found.add_text(text, PlaceKind.TEXT)

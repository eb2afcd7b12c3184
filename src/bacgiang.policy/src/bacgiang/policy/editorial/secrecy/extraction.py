"""Text of an attached file, with places, for the secrecy check (4.2a).

What a file is, its first bytes say; its name and its declared type are not believed.
Whatever the bytes are, ``extract`` answers: what it could not read is a problem in the
answer, never an exception, and never silence.
"""

from bacgiang.policy.editorial.secrecy.blocks import Block
from bacgiang.policy.editorial.secrecy.blocks import PlaceKind
from bacgiang.policy.editorial.secrecy.docx_text import docx_blocks
from bacgiang.policy.editorial.secrecy.limits import DEFAULT_LIMITS
from bacgiang.policy.editorial.secrecy.limits import Limits
from bacgiang.policy.editorial.secrecy.markup_text import html_blocks
from bacgiang.policy.editorial.secrecy.markup_text import looks_like_html
from bacgiang.policy.editorial.secrecy.odf_text import odf_blocks
from bacgiang.policy.editorial.secrecy.package import Package
from bacgiang.policy.editorial.secrecy.pdf_text import pdf_blocks
from bacgiang.policy.editorial.secrecy.plain_text import decode_text
from bacgiang.policy.editorial.secrecy.problems import Problem
from bacgiang.policy.editorial.secrecy.problems import ProblemKind
from bacgiang.policy.editorial.secrecy.reading import Reading
from bacgiang.policy.editorial.secrecy.reading import Unreadable
from dataclasses import dataclass
import logging
import re
from typing import BinaryIO


logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Extraction:
    """The text of one file.

    ``complete`` is false when any part went unread; ``problems`` says which and why.
    """

    blocks: tuple[Block, ...]
    complete: bool
    problems: tuple[Problem, ...]


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_PDF = re.compile(rb"%PDF-\d")
_PDF_HEAD = 1024
_IMAGES = re.compile(
    rb"\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a|II\*\x00|MM\x00\*|BM.{4}\x00{4}|RIFF.{4}WEBP"
    rb"|.{4}ftyp(?:heic|heix|mif1|avif)",
    re.DOTALL,
)
_OTHER_FORMATS = re.compile(rb"\{\\rtf|<\?xml(?!.{0,600}<html)", re.DOTALL)


def extract(
    data: bytes | BinaryIO,
    filename: str,
    media_type: str = "",
    limits: Limits = DEFAULT_LIMITS,
) -> Extraction:
    """Extract the text of a file, its hidden parts (comments, deletions) included.

    ``filename`` is used to name the source of the places, and ``media_type`` only to
    tell HTML from plain text. Reads PDF, DOCX, ODF, HTML and plain text. Never raises.
    """
    reading = Reading(filename, limits)
    try:
        _read(_bytes_of(data, limits), media_type, reading)
    except Unreadable as trouble:
        reading.trouble(trouble.kind)
    except Exception as error:
        # The file is hostile until shown otherwise: any failure means "not checked".
        # The message may quote the file, so only the type is logged.
        logger.warning("A file could not be read: %s", type(error).__name__)
        reading.trouble(ProblemKind.BROKEN)
    problems = reading.problems
    return Extraction(tuple(reading.blocks), not problems, tuple(problems))


def _bytes_of(data: bytes | BinaryIO, limits: Limits) -> bytes:
    if not isinstance(data, bytes | bytearray | memoryview):
        data = data.read(limits.size + 1)
    if len(data) > limits.size:
        raise Unreadable(ProblemKind.TOO_LARGE)
    if not data:
        raise Unreadable(ProblemKind.EMPTY)
    return bytes(data)


def _read(data: bytes, media_type: str, reading: Reading) -> None:
    if _PDF.search(data, 0, _PDF_HEAD):
        pdf_blocks(data, reading)
    elif data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        _read_package(Package(data, reading.limits), reading)
    elif data.startswith(_OLE):
        encrypted = _ENCRYPTED_OFFICE in data
        raise Unreadable(
            ProblemKind.ENCRYPTED if encrypted else ProblemKind.UNSUPPORTED_FORMAT
        )
    elif _IMAGES.match(data):
        raise Unreadable(ProblemKind.NO_TEXT_LAYER)
    elif _OTHER_FORMATS.match(data):
        raise Unreadable(ProblemKind.UNSUPPORTED_FORMAT)
    else:
        _read_text(data, media_type, reading)


def _read_package(package: Package, reading: Reading) -> None:
    if package.is_encrypted:
        raise Unreadable(ProblemKind.ENCRYPTED)
    if package.is_docx:
        docx_blocks(package, reading)
    elif package.is_odf:
        odf_blocks(package, reading)
    else:
        raise Unreadable(ProblemKind.UNSUPPORTED_FORMAT)


def _read_text(data: bytes, media_type: str, reading: Reading) -> None:
    text = decode_text(data)
    if "html" in media_type.lower() or looks_like_html(text):
        for block in html_blocks(text, reading.source):
            reading.add(block)
    else:
        reading.add_text(text, PlaceKind.TEXT)

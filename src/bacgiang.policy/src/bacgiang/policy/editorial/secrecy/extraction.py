"""Text of an attached file, with places, for the secrecy check (4.2a).

What a file is, its first bytes say; its name and its declared type are not believed.
Whatever the bytes are, ``extract`` answers: what it could not read is a problem in the
answer, never an exception, and never silence.
"""

from bacgiang.policy.editorial.secrecy.blocks import Block
from bacgiang.policy.editorial.secrecy.blocks import PlaceKind
from bacgiang.policy.editorial.secrecy.docx_text import docx_blocks
from bacgiang.policy.editorial.secrecy.markup_text import html_blocks
from bacgiang.policy.editorial.secrecy.odf_text import odf_blocks
from bacgiang.policy.editorial.secrecy.pdf_text import pdf_blocks
from bacgiang.policy.editorial.secrecy.plain_text import decode_text
from bacgiang.policy.editorial.secrecy.problems import Problem
from bacgiang.policy.editorial.secrecy.problems import ProblemKind
from bacgiang.policy.editorial.secrecy.reading import Reading
from bacgiang.policy.text.files.containers import Container
from bacgiang.policy.text.files.containers import container_of
from bacgiang.policy.text.files.containers import is_encrypted_office
from bacgiang.policy.text.files.errors import FileError
from bacgiang.policy.text.files.errors import NoText
from bacgiang.policy.text.files.errors import TooLarge
from bacgiang.policy.text.files.errors import UnknownKind
from bacgiang.policy.text.files.errors import Unreadable
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.html_tree import looks_like_html
from bacgiang.policy.text.files.limits import DEFAULT_LIMITS
from bacgiang.policy.text.files.limits import Limits
from bacgiang.policy.text.files.package import Package
from dataclasses import dataclass
import logging
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
    except FileError as error:
        reading.failed(error)
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
        raise TooLarge(Fault.TOO_LARGE)
    if not data:
        raise NoText(Fault.EMPTY)
    return bytes(data)


def _read(data: bytes, media_type: str, reading: Reading) -> None:
    match container_of(data):
        case Container.PDF:
            pdf_blocks(data, reading)
        case Container.ZIP:
            _read_package(Package(data, reading.limits), reading)
        case Container.OLE if is_encrypted_office(data):
            raise Unreadable(Fault.ENCRYPTED)
        case Container.IMAGE:
            raise NoText(Fault.NO_TEXT_LAYER)
        case Container.TEXT:
            _read_text(data, media_type, reading)
        case _:
            raise UnknownKind(Fault.UNKNOWN_FORMAT)


def _read_package(package: Package, reading: Reading) -> None:
    if package.is_encrypted:
        raise Unreadable(Fault.ENCRYPTED)
    if package.is_docx:
        docx_blocks(package, reading)
    elif package.is_odf:
        odf_blocks(package, reading)
    else:
        raise UnknownKind(Fault.UNKNOWN_FORMAT)


def _read_text(data: bytes, media_type: str, reading: Reading) -> None:
    text = decode_text(data)
    if "html" in media_type.lower() or looks_like_html(text):
        for block in html_blocks(text, reading.source):
            reading.add(block)
    else:
        reading.add_text(text, PlaceKind.TEXT)

"""The content of a PDF file, read in a process of its own.

A PDF can keep its reader busy for ever or make it fill the memory, and a thread cannot
be stopped: ``pdf_worker`` runs as a child with bounds on time and memory, and what it
read before it was stopped is returned.
"""

from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.faults import Remark
from bacgiang.policy.text.files.limits import Limits
from bacgiang.policy.text.files.pdf_records import END
from bacgiang.policy.text.files.pdf_records import Fonts
from bacgiang.policy.text.files.pdf_records import Record
from bacgiang.policy.text.files.pdf_records import START
from dataclasses import dataclass
from dataclasses import field
from enum import Enum
import json
import logging
import os
import subprocess
import sys


logger = logging.getLogger(__name__)

_WORKER = "bacgiang.policy.text.files.pdf_worker"


class PdfPieceKind(Enum):
    """Where in a PDF a text stands."""

    PAGE = "page"
    ANNOTATION = "annotation"
    PROPERTY = "property"


@dataclass(frozen=True, slots=True)
class PdfPiece:
    """A text of a PDF.

    ``page`` counts from 1, 0 for a property; ``fonts`` are lengths of text and names
    of fonts that make up the text of a page, empty where they are not known.
    """

    kind: PdfPieceKind
    text: str
    page: int = 0
    fonts: Fonts = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PdfContent:
    """What was read of a PDF: ``page_count`` of the file is None if unknown."""

    pieces: tuple[PdfPiece, ...]
    remarks: tuple[Remark, ...]
    page_count: int | None


def read_pdf(data: bytes, limits: Limits) -> PdfContent:
    """Read pages, annotations and properties of a PDF, and say what went wrong."""
    output, in_time = _run(data, limits)
    records = list(_records(output))
    remarks = [remark for record in records for remark in _remarks(record)]
    if not records or records[0] != START:
        logger.error("The process that reads PDF files does not start.")
    if not in_time:
        remarks.append(Remark(Fault.TOO_SLOW))
    elif not records or records[-1] != END:
        remarks.append(Remark(Fault.HOSTILE))
    pieces = [piece for record in records for piece in _pieces(record)]
    counts = (record["count"] for record in records if "count" in record)
    count = next(counts, None)
    known = count if isinstance(count, int) else None
    return PdfContent(tuple(pieces), tuple(remarks), known)


def _run(data: bytes, limits: Limits) -> tuple[bytes, bool]:
    """Return what the child wrote, and whether it came to its end in time."""
    bounds = [limits.pages, limits.characters, limits.seconds, limits.memory]
    path = os.pathsep.join(map(os.path.abspath, sys.path))
    command = [sys.executable, "-m", _WORKER, *map(str, bounds)]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=os.sep,
        close_fds=True,
    ) as child:
        try:
            return child.communicate(data, timeout=limits.seconds)[0], True
        except subprocess.TimeoutExpired:
            child.kill()
            return child.communicate()[0], False


def _records(output: bytes) -> list[Record]:
    records: list[Record] = []
    for line in output.splitlines():
        try:
            record = json.loads(line)
        except ValueError:
            break
        records.append(record)
    return records


def _pieces(record: Record) -> list[PdfPiece]:
    kind, text, page = record.get("kind"), record.get("text"), record.get("page")
    if not isinstance(kind, str) or not isinstance(text, str):
        return []
    fonts = record.get("fonts")
    pairs = [(one[0], one[1]) for one in fonts] if isinstance(fonts, list) else []
    number = page if isinstance(page, int) else 0
    return [PdfPiece(PdfPieceKind(kind), text, number, pairs)]


def _remarks(record: Record) -> list[Remark]:
    fault, pages = record.get("fault"), record.get("pages")
    if not isinstance(fault, str):
        return []
    return [Remark(Fault(fault), tuple(pages) if isinstance(pages, list) else ())]

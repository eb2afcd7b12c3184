"""The content of a PDF file, read in a process of its own.

A PDF can keep its reader busy for ever or make it fill the memory, and a thread cannot
be stopped: ``pdf_worker`` runs as a child with bounds on time and memory, and what it
read before it was stopped is returned.
"""

from bacgiang.policy.text.files.child_process import read_in_child
from bacgiang.policy.text.files.child_records import Fonts
from bacgiang.policy.text.files.child_records import Record
from bacgiang.policy.text.files.child_records import remarks_in
from bacgiang.policy.text.files.faults import Remark
from bacgiang.policy.text.files.limits import Limits
from dataclasses import dataclass
from dataclasses import field
from enum import Enum


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
    bounds = [limits.pages, limits.characters, limits.seconds, limits.memory]
    arguments = list(map(str, bounds))
    records, in_time = read_in_child(_WORKER, arguments, data, limits.seconds)
    remarks = remarks_in(records, in_time)
    pieces = [piece for record in records for piece in _pieces(record)]
    counts = (record["count"] for record in records if "count" in record)
    count = next(counts, None)
    known = count if isinstance(count, int) else None
    return PdfContent(tuple(pieces), tuple(remarks), known)


def _pieces(record: Record) -> list[PdfPiece]:
    kind, text, page = record.get("kind"), record.get("text"), record.get("page")
    if not isinstance(kind, str) or not isinstance(text, str):
        return []
    fonts = record.get("fonts")
    pairs = [(one[0], one[1]) for one in fonts] if isinstance(fonts, list) else []
    number = page if isinstance(page, int) else 0
    return [PdfPiece(PdfPieceKind(kind), text, number, pairs)]

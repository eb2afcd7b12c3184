"""What is known of a document file once it has been read."""

from bacgiang.policy.text.files.faults import MISSING_TEXT
from bacgiang.policy.text.files.faults import Remark
from bacgiang.policy.text.legacy import Encoding
from dataclasses import dataclass
from enum import Enum


class FileKind(Enum):
    """The formats that are read."""

    TXT = "txt"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    ODF = "odf"
    """OpenDocument of another kind, such as a sheet: read in full alone."""
    PDF = "pdf"
    DOC = "doc"
    RTF = "rtf"


@dataclass(frozen=True, slots=True)
class FileText:
    """The text of a file.

    ``text`` is Unicode (NFC), a paragraph a line, cells of a row parted by tabs, notes
    at its end. ``encodings`` are those it was in, most used first. ``pages``: their
    number, where the format tells.
    """

    text: str
    kind: FileKind
    encodings: tuple[Encoding, ...]
    warnings: tuple[Remark, ...] = ()
    pages: int | None = None

    @property
    def whole(self) -> bool:
        """Whether all text of the file was read."""
        return not any(remark.fault in MISSING_TEXT for remark in self.warnings)

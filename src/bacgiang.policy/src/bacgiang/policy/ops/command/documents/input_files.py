"""Files of one input: read, named by their SHA-256, and said what they are."""

from ..bulk.items import NotUsable
from .entry import Entry
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


LARGEST = 14_000_000
"""Bytes of all files of one input: a third more in Base64, in one request."""

CONTENT_TYPES = {
    ".txt": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".pdf": "application/pdf",
    ".doc": "application/msword",
    ".rtf": "application/rtf",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
WORD_FILES = frozenset((".doc", ".docx", ".odt", ".rtf"))
PLAIN_FILES = frozenset((".txt", ".html", ".htm", ".xhtml"))
WORD_FILE, TRANSCRIPT = "word_file", "transcript"
SIGNED_SCAN, SIGNED_ELECTRONIC = "signed_scan", "signed_electronic"
"""Kinds of originals, as the portal knows them."""

_SIGNATURE = b"/ByteRange"


@dataclass(frozen=True)
class InputFile:
    """A file as it goes along with a record. `kind` is "" where its suffix says it."""

    filename: str
    data: bytes
    kind: str = ""
    content_type: str = ""

    @property
    def sha256(self) -> str:
        return sha256(self.data).hexdigest()

    @property
    def suffix(self) -> str:
        return Path(self.filename).suffix.lower()


def files_of(entry: Entry) -> tuple[InputFile, ...]:
    """Every file of an input, the one with the text first. Raises NotUsable.

    Nothing is read of an input that is too large to be sent.
    """
    named: list[tuple[Path, Mapping[str, str]]] = []
    if entry.file is not None:
        named.append((entry.file, {"kind": entry.kind}))
    named.extend(entry.originals)
    try:
        if sum(path.stat().st_size for path, _facts in named) > LARGEST:
            raise NotUsable(TOO_LARGE)
        return tuple(_read(path, facts) for path, facts in named)
    except OSError as error:
        name = Path(error.filename or "").name
        raise NotUsable(f"“{name}” cannot be opened ({error.strerror}).") from None


def kind_of(file: InputFile, with_text: bool) -> str:
    """The kind of an original; `with_text`: its text has been read.

    A PDF that carries a digital signature is the electronic document itself.
    """
    if file.kind:
        return file.kind
    if file.suffix in WORD_FILES:
        return WORD_FILE
    if file.suffix == ".pdf" and _SIGNATURE in file.data:
        return SIGNED_ELECTRONIC
    return TRANSCRIPT if with_text or file.suffix in PLAIN_FILES else SIGNED_SCAN


def content_type_of(file: InputFile) -> str:
    known = CONTENT_TYPES.get(file.suffix, "application/octet-stream")
    return file.content_type or known


def _read(path: Path, facts: Mapping[str, str]) -> InputFile:
    with path.open("rb") as file:
        # One byte more than may be: a file that grows meanwhile is found out.
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotUsable(TOO_LARGE)
    return InputFile(
        filename=facts.get("filename") or path.name,
        data=data,
        kind=facts.get("kind", ""),
        content_type=facts.get("content_type", ""),
    )


TOO_LARGE = (
    "Its files are larger than the 14 MB that one request carries: take the record in "
    "without the large file and add that on the record's page."
)

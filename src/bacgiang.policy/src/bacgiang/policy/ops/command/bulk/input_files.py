"""Files of one input: read, named by their SHA-256, and made ready for a request."""

from ..words import in_words
from .items import NotUsable
from bacgiang.policy import _
from base64 import b64encode
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any


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
TOO_LARGE = in_words(
    _(
        "command_its_files_are_larger_than_the",
        default="Its files are larger than the 14 MB that one request carries: take"
        " the record in without the large file and add that on the record's"
        " page.",
    )
)
NamedFile = tuple[Path, Mapping[str, Any]]
"""A file and what an index says of it: `filename`, `kind`, `content_type`."""


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

    def to_json(self) -> dict[str, str]:
        """As the portal's intake takes a file."""
        by_suffix = CONTENT_TYPES.get(self.suffix, "application/octet-stream")
        return {
            "filename": self.filename,
            "content_type": self.content_type or by_suffix,
            "data": b64encode(self.data).decode(),
        }


def read_files(named: Sequence[NamedFile]) -> tuple[InputFile, ...]:
    """Files in their order. Raises NotUsable.

    Nothing is read of an input that is too large to be sent.
    """
    try:
        if sum(path.stat().st_size for path, _facts in named) > LARGEST:
            raise NotUsable(TOO_LARGE)
        return tuple(_read(path, facts) for path, facts in named)
    except OSError as error:
        name = Path(error.filename or "").name
        raise NotUsable(
            in_words(
                _(
                    "command_cannot_be_opened",
                    default="“${name}” cannot be opened (${strerror}).",
                    mapping={"name": str(name), "strerror": str(error.strerror)},
                )
            )
        ) from None


def _read(path: Path, facts: Mapping[str, Any]) -> InputFile:
    with path.open("rb") as file:
        # One byte more than may be: a file that grows meanwhile is found out.
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotUsable(TOO_LARGE)
    return InputFile(
        filename=str(facts.get("filename") or path.name),
        data=data,
        kind=facts.get("kind", ""),
        content_type=str(facts.get("content_type") or ""),
    )

"""The digital signatures of a result: verified as it is given, and sealed with it."""

from ...base.pdf_signatures.as_data import as_data
from ...base.pdf_signatures.as_data import signatures_of
from ...base.pdf_signatures.checking import signatures_at_once
from ...base.pdf_signatures.verdict import Integrity
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.attachments.files import SentFile
from ...citizen.submissions.entry import Entry
from ...legal.signatures.words import lines_of
from ...text.files import DEFAULT_LIMITS
from bacgiang.policy import _
from collections.abc import Sequence
from typing import Any
from zope.i18n import translate


SECONDS = 20.0
"""While whoever gives the result waits: nobody looks at it again."""


BROKEN = Refusal(
    "broken_signature",
    _(
        "dossier_refusal_signature",
        default="“${name}” is not what was signed: its digital signature is broken. "
        "Choose the file as it was signed.",
    ),
    "files",
)


def signatures_as_data(files: Sequence[SentFile]) -> list[dict[str, Any]]:
    """Of each file, as its entry seals them."""
    return [as_data(signatures_at_once(_bytes(one), SECONDS)) for one in files]


def require_intact(files: Sequence[SentFile], sealed: list[dict[str, Any]]) -> None:
    """Raises Refused for a file that was changed since it was signed."""
    for file, kept in zip(files, sealed, strict=True):
        if any(one.integrity is Integrity.BROKEN for one in signatures_of(kept).found):
            raise Refused(BROKEN.at(name=file.name))


def signatures_said(entry: Entry, number: int, language: str) -> str:
    """What is said of those of the `number`-th file of an entry; "" for none."""
    kept = (entry.payload or {}).get("signatures", ())
    if number >= len(kept):
        return ""
    lines = lines_of(signatures_of(kept[number]), language)
    said = (translate(one, target_language=language) for line in lines for one in line)
    return " ".join(said)


def _bytes(file: SentFile) -> bytes:
    file.stream.seek(0)
    data: bytes = file.stream.read(DEFAULT_LIMITS.size)
    return data

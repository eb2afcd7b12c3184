"""The digital signatures of a result: verified as it is given, and sealed with it."""

from ...base.pdf_signatures.checking import signatures_at_once
from ...base.pdf_signatures.verdict import Integrity
from ...base.pdf_signatures.verdict import Later
from ...base.pdf_signatures.verdict import PdfSignature
from ...base.pdf_signatures.verdict import Signatures
from ...base.pdf_signatures.verdict import Trust
from ...citizen.attachments.files import SentFile
from ...citizen.submissions.entry import Entry
from ...legal.signatures.words import lines_of
from ...text.files import DEFAULT_LIMITS
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from zope.i18n import translate


SECONDS = 20.0
"""While whoever gives the result waits: nobody looks at it again."""


def signatures_as_data(files: Sequence[SentFile]) -> list[dict[str, Any]]:
    """Of each file, as its entry seals them."""
    return [_as_data(signatures_at_once(_bytes(one), SECONDS)) for one in files]


def signatures_said(entry: Entry, number: int, language: str) -> str:
    """What is said of those of the `number`-th file of an entry; "" for none."""
    kept = (entry.payload or {}).get("signatures", ())
    if number >= len(kept):
        return ""
    lines = lines_of(_read(kept[number]), language)
    said = (translate(one, target_language=language) for line in lines for one in line)
    return " ".join(said)


def _bytes(file: SentFile) -> bytes:
    file.stream.seek(0)
    data: bytes = file.stream.read(DEFAULT_LIMITS.size)
    return data


def _as_data(found: Signatures) -> dict[str, Any]:
    # The log seals plain text alone, no members of lists.
    ones = [
        {
            **asdict(one),
            "at": one.at.isoformat() if one.at is not None else "",
            "integrity": one.integrity.value,
            "later": one.later.value,
            "trust": one.trust.value,
        }
        for one in found.found
    ]
    return {"is_whole": found.is_whole, "found": ones}


def _read(kept: Mapping[str, Any]) -> Signatures:
    found = tuple(
        PdfSignature(
            **{
                **one,
                "at": datetime.fromisoformat(one["at"]) if one["at"] else None,
                "integrity": Integrity(one["integrity"]),
                "later": Later(one["later"]),
                "trust": Trust(one["trust"]),
            }
        )
        for one in kept["found"]
    )
    return Signatures(found, kept["is_whole"])

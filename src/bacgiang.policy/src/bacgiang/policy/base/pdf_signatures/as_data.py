"""What was found of signatures as plain JSON, to be sealed in a log, and back."""

from .verdict import Integrity
from .verdict import Later
from .verdict import PdfSignature
from .verdict import Signatures
from .verdict import Trust
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any


def as_data(found: Signatures) -> dict[str, Any]:
    """Texts, numbers and lists alone: no members of closed lists."""
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


def signatures_of(kept: Mapping[str, Any]) -> Signatures:
    """What `as_data` made."""
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

"""What was found out about the digital signatures of a PDF."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Integrity(StrEnum):
    """Whether what was signed still is what the signature says."""

    INTACT = "intact"
    BROKEN = "broken"
    UNREADABLE = "unreadable"
    """Neither shown nor refuted: the signature is of no form that is understood."""


class Later(StrEnum):
    """What the file got after it was signed."""

    NOTHING = "nothing"
    SIGNATURES = "signatures"
    """Further signatures, time stamps, fields that were left to be filled in."""
    CONTENT = "content"
    UNKNOWN = "unknown"
    """Something, and it could not be told what."""


UNCOVERED = (Later.CONTENT, Later.UNKNOWN)


class Trust(StrEnum):
    """Where the signer's certificate leads, on the day of signing."""

    TRUSTED = "trusted"
    """To an authority whose certificate an administrator has put in place."""
    UNTRUSTED = "untrusted"
    EXPIRED = "expired"
    REVOKED = "revoked"
    UNCHECKED = "unchecked"
    """No authority is set, so nothing was compared."""


@dataclass(frozen=True)
class PdfSignature:
    """One signature; names are those its certificate gives, "" for none.

    `at` (aware) is proven by a trusted time stamp, or what the signer's computer said.
    `authority` names the trusted one. `is_weak`: of an algorithm (SHA-1) that can be
    forged by now.
    """

    signer: str = ""
    organisation: str = ""
    at: datetime | None = None
    is_time_proven: bool = False
    integrity: Integrity = Integrity.UNREADABLE
    later: Later = Later.NOTHING
    trust: Trust = Trust.UNCHECKED
    authority: str = ""
    is_weak: bool = False


@dataclass(frozen=True)
class Signatures:
    """Those of a file, in their order; `is_whole`: it was read to its end.

    `is_final`: nothing more is tried. Otherwise a job reads on where there is time.
    """

    found: tuple[PdfSignature, ...] = ()
    is_whole: bool = True
    is_final: bool = True

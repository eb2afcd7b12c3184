"""Documents of local authorities: People's Councils, People's Committees, chairmen."""

from ...text.folding import fold
from ..documents.official_document import OfficialDocument


_MARKS = ("UBND", "HDND", "UB", "CTUBND", "HDND&UBND")
_NAMES = ("uy ban nhan dan", "hoi dong nhan dan", "chu tich uy ban nhan dan", "ubnd")


def is_local(document: OfficialDocument) -> bool:
    """Whether a local authority issued the record, by its number or its issuer."""
    number = document.identity.number
    marks = number.issuer_marks if number is not None else ()
    issuer = fold(document.issuer or "")
    return issuer.startswith(_NAMES) or any(
        fold(mark).upper() in _MARKS for mark in marks
    )

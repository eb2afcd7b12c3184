"""Whether a Word file that somebody brings can be a template of a paper."""

from .as_pdf import as_pdf
from .filling import Facts
from .filling import filled
from .filling import places_of
from .holding import is_too_long
from .holding import reaches_outside
from collections.abc import Collection


class NoTemplate(ValueError):
    """Nothing can be made of it, or whoever opens it loads something from elsewhere."""


def unknown_places(data: bytes, known: Collection[str]) -> set[str]:
    """Names of places in it that nobody fills in. Raises NoTemplate."""
    try:
        if is_too_long(data) or reaches_outside(data):
            raise NoTemplate
        unknown = places_of(data) - set(known)
        as_pdf(filled(data, Facts(dict.fromkeys(known, "Mẫu"), [{}])))
    except Exception:
        # What python-docx and reportlab stumble over in others' files is no list.
        raise NoTemplate from None
    return unknown

"""Whether a Word file that somebody brings can be a template of a paper."""

from ..uploads.office_package import is_bomb
from ..uploads.office_package import PackageBounds
from .as_pdf import as_pdf
from .filling import Facts
from .filling import filled
from .filling import places_of
from .holding import is_too_long
from .holding import reaches_outside
from collections.abc import Collection
from io import BytesIO
from time import process_time


BOUNDS = PackageBounds(members=500, unpacked=30 * 1024 * 1024)
"""Before anything of it is unpacked."""
MOST_WORK = 3.0
"""Seconds of the processor for a paper of it, with what loads the letters: one of ours
takes a tenth. Whoever asks for a paper waits that long.
"""
SAMPLE = "Mẫu " * 50
"""In each place: what a paper says has some hundred letters."""


class NoTemplate(ValueError):
    """Nothing can be made of it, or whoever opens it loads something from elsewhere."""


def unknown_places(data: bytes, known: Collection[str]) -> set[str]:
    """Names of places in it that nobody fills in. Raises NoTemplate.

    Of what somebody sends, ask `apart`.
    """
    try:
        is_large = is_bomb(BytesIO(data), BOUNDS)
        if is_large or is_too_long(data) or reaches_outside(data):
            raise NoTemplate
        begun = process_time()
        unknown = places_of(data) - set(known)
        as_pdf(filled(data, Facts(dict.fromkeys(known, SAMPLE), [{}])))
        if process_time() - begun > MOST_WORK:
            raise NoTemplate
    except Exception:
        # What python-docx and reportlab stumble over in others' files is no list.
        raise NoTemplate from None
    return unknown

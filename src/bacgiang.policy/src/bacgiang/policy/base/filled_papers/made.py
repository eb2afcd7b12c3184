"""A paper by the template that somebody brought, else by the portal's own.

What they make slowly, whatever is to stand in it, is made in a process of its own.
"""

from .apart import filled_apart
from .as_pdf import as_pdf
from .filling import Facts
from .filling import filled
from collections.abc import Callable


MOST_LINES = 300
"""Of facts in a PDF, in which reportlab takes a second for each thousand, and more."""


def paper_by(
    brought: bytes | None,
    ours: Callable[[], bytes],
    facts: Facts,
    to_pdf: bool = False,
) -> bytes:
    """Word or PDF; `ours` is read where nothing was brought. Raises Refused where none
    is made in time by what was.
    """
    if brought is not None or (to_pdf and facts.lines > MOST_LINES):
        return filled_apart(brought or ours(), facts, to_pdf)
    made = filled(ours(), facts)
    return as_pdf(made) if to_pdf else made

"""A paper by the template that somebody brought, else by the portal's own."""

from .apart import filled_apart
from .as_pdf import as_pdf
from .filling import Facts
from .filling import filled


def paper_by(
    brought: bytes | None, ours: bytes, facts: Facts, to_pdf: bool = False
) -> bytes:
    """Word or PDF. Raises Refused where none is made in time by what was brought."""
    if brought is not None:
        return filled_apart(brought, facts, to_pdf)
    made = filled(ours, facts)
    return as_pdf(made) if to_pdf else made

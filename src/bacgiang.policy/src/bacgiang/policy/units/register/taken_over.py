"""Whose work a unit does today: its own, and that of units that ended in it (2.2a).

Asked whenever work is listed, and never written: what was sent to a unit goes on naming
that one, so whoever takes the end of a unit back takes this back as well.
"""

from .directory import directory


def units_worked_for(code: str) -> tuple[str, ...]:
    """Its code, and those of units whose work it took over, directly or through others.

    What is no unit, as the standing office, works for itself.
    """
    return (code, *(one.code for one in directory().predecessors_of(code)))


def unit_of_today(code: str) -> str:
    """Code of the unit, or of the last one that took over from it.

    One that ended without a successor is its own.
    """
    *_before, last = code, *(one.code for one in directory().line_of_heirs(code))
    return last

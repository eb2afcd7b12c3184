"""Whom to call of a unit that tells no contact of its own (4.1a)."""

from .contact import can_be_reached
from .directory import directory
from .lookup import get_unit
from .lookup import main_unit_code
from .unit import Unit


def reached_instead(code: str) -> Unit | None:
    """The nearest body above that can be reached, else the province's own."""
    units, met = directory(), {code}
    entry = units.get(code)
    while entry is not None and entry.parent and entry.parent not in met:
        met.add(entry.parent)
        entry = units.get(entry.parent)
        unit = get_unit(entry.code) if entry is not None and entry.exists else None
        if unit is not None and can_be_reached(unit):
            return unit
    main = get_unit(main_unit_code())
    if main is None or main.code == code:
        return None
    return main if can_be_reached(main) else None

"""Whether a unit works on the portal."""

from ..register.directory import directory
from ..register.lookup import main_unit_code


def has_place_of_work(code: str) -> bool:
    """Whether it is a unit that exists, with a site or desk on which it works."""
    unit = directory().get(code)
    if unit is None or not unit.exists:
        return False
    return code == main_unit_code() or bool(unit.sites)

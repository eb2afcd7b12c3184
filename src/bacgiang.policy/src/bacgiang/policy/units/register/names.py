"""What units are called."""

from .lookup import get_unit
from plone import api


def unit_name(
    code: str, language: str | None = None, unknown: str | None = None
) -> str:
    """Name of the unit with this code, in the page's language unless another is given.

    `unknown` stands for a code that no unit has; without it the code itself.
    """
    unit = get_unit(code)
    if unit is None:
        return code if unknown is None else unknown
    return str(unit.name_in(language or api.portal.get_current_language()))

"""Names of units by their codes."""

from ...units.register.lookup import all_units
from ...units.register.lookup import get_unit
from plone import api


def unit_title(code: str) -> str:
    """The unit's name of today in the page's language; its code where it is gone."""
    unit = get_unit(code, api.portal.get())
    language = str(api.portal.get_current_language())
    return str(unit.name_in(language)) if unit is not None else code


def unit_titles() -> dict[str, str]:
    """Names of all units."""
    return {one.code: str(one.title) for one in all_units(api.portal.get())}

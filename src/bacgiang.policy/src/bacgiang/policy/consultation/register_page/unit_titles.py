"""Names of units by their codes."""

from ...units.register.lookup import all_units
from plone import api


def unit_titles() -> dict[str, str]:
    """Names of all units."""
    return {one.code: str(one.title) for one in all_units(api.portal.get())}

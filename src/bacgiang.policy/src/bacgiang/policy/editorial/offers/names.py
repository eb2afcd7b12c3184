"""Names of people and units, as people of other boards may read them."""

from ...units.register.lookup import get_unit
from plone import api


def person_name(user_id: str) -> str:
    """Full name, "" without one: a login name is never shown."""
    member = api.user.get(userid=user_id) if user_id else None
    return (member.getProperty("fullname", "") if member is not None else "") or ""


def unit_name(code: str, language: str | None = None) -> str:
    unit = get_unit(code)
    chosen = language or api.portal.get_current_language()
    return unit.name_in(chosen) if unit is not None else code

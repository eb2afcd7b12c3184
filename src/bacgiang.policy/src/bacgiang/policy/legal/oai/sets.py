"""Sets of a harvest: one for each type of public records, none inside another."""

from ...base.public_records import kinds_of_records
from plone import api
from zope.i18n import translate


def set_of(portal_type: str) -> str:
    """The `setSpec` of a type: its name, without the blanks that none may have."""
    return portal_type.replace(" ", "")


def kinds_in(spec: str) -> frozenset[str]:
    """The types in a set, one or none; all for ""."""
    return frozenset(one for one in kinds_of_records() if spec in ("", set_of(one)))


def title_of_kind(portal_type: str) -> str:
    """What a type is called, in the language of the page."""
    found = api.portal.get_tool("portal_types").get(portal_type)
    return translate(found.Title(), context=api.portal.get().REQUEST) if found else ""

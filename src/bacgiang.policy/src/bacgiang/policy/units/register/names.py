"""What units are called."""

from ..levels import INFORMATICS_CENTRE
from ..levels import STANDING_OFFICE_GROUP
from .lookup import get_unit
from bacgiang.policy import _
from plone import api
from zope.i18nmessageid import Message


STANDING_TITLE = _("office_standing", default="Standing office")

CENTRE_TITLE = _("office_centre", default="Informatics Centre")


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


def office_name(code: str, language: str | None = None) -> Message | str:
    """The same of an office, which need be no unit."""
    if code == STANDING_OFFICE_GROUP:
        return STANDING_TITLE
    if code == INFORMATICS_CENTRE:
        return CENTRE_TITLE
    return unit_name(code, language)

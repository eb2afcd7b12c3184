"""`@@petitions-figures`: how each unit answers, for all (11.1)."""

from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from .counting import Figures
from .counting import figures_of
from bacgiang.policy import _
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from zope.i18nmessageid import Message


BY_UNIT = _("heading_figures_by_unit", default="By unit")
BY_SUBJECT = _("heading_figures_by_subject", default="By subject")


class FiguresPage(BrowserView):
    """A unit's site shows that unit alone."""

    @cached_property
    def tables(self) -> list[tuple[str, Message, list[Figures]]]:
        """Name, heading and rows of each table that has any."""
        code = unit_code_of(self.context)
        unit = "" if code == main_unit_code() else code
        language = str(api.portal.get_current_language())
        of_units, of_subjects = figures_of(unit, language)
        found = [("unit", BY_UNIT, of_units), ("subject", BY_SUBJECT, of_subjects)]
        return [one for one in found if one[2]]

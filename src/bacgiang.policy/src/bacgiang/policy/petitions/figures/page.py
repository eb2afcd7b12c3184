"""`@@petitions-figures`: how each unit answers, for all (11.1)."""

from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ..cases.tallies import ON_TIME
from ..cases.tallies import RECEIVED
from ..content.course import Phase
from .counting import Figures
from .counting import figures_of
from bacgiang.policy import _
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from zope.i18nmessageid import Message


BY_UNIT = _("heading_figures_by_unit", default="By unit")
BY_SUBJECT = _("heading_figures_by_subject", default="By subject")


COLUMNS: tuple[tuple[str, Message], ...] = (
    (RECEIVED, _("label_balance_received", default="Received")),
    (Phase.ANSWERED, Phase.ANSWERED.title_message),
    (ON_TIME, _("label_figures_on_time", default="Of these on time")),
    (Phase.REFUSED, Phase.REFUSED.title_message),
    ("", _("label_figures_days", default="Days to the answer (median)")),
)


class FiguresPage(BrowserView):
    """A unit's site shows that unit alone."""

    columns = COLUMNS

    def cells(self, row: Figures) -> list[tuple[Message, int | str]]:
        """What each is, and how many; a dash where nothing was answered."""
        days = "–" if row.median_days is None else row.median_days
        return [
            (title, row.counts.get(one, 0) if one else days) for one, title in COLUMNS
        ]

    @cached_property
    def tables(self) -> list[tuple[str, Message, list[Figures]]]:
        """Name, heading and rows of each table that has any."""
        code = unit_code_of(self.context)
        unit = "" if code == main_unit_code() else code
        language = str(api.portal.get_current_language())
        of_units, of_subjects = figures_of(unit, language)
        found = [("unit", BY_UNIT, of_units), ("subject", BY_SUBJECT, of_subjects)]
        return [one for one in found if one[2]]

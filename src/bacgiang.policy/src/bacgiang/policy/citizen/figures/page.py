"""What the pages of figures of several rooms share."""

from ...base.act_page.page_links import PageLinks
from ...base.english.tongue import tongue
from ...base.form_values import batch_start
from ...base.keeping import EverybodysAnswer
from ...base.made_once import made_once
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from .counts import Figures
from bacgiang.policy import _
from collections.abc import Sequence
from functools import cached_property
from functools import partial
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18n import translate
from zope.i18nmessageid import Message


BY_UNIT = _("heading_figures_by_unit", default="By unit")


Table = tuple[str, Message | str, Sequence[Figures]]


class FiguresView(PageLinks, EverybodysAnswer, BrowserView):
    """A unit's site shows that unit alone. A room says `heading`, `columns` (what is
    counted, "" for the median of days, and its title), and the figures (`figures`);
    where it has very many subjects, those of a page, and whether it `has_more`.
    """

    has_more = False

    template = ViewPageTemplateFile("figures.pt")
    tongue = staticmethod(tongue)
    heading: Message | str = ""
    columns: Sequence[tuple[str, Message]] = ()
    subject: Message | str = ""

    def __call__(self) -> str:
        page: str = self.template()
        return page

    def figures(
        self, unit: str, language: str
    ) -> tuple[Sequence[Figures], Sequence[Figures]]:
        """By unit and by subject; of one unit, "" of all."""
        raise NotImplementedError

    @cached_property
    def start(self) -> int:
        return batch_start(self.request.form)

    def address_from(self, start: int) -> str:
        return f"{self.context.absolute_url()}/@@{self.__name__}?b_start={start}"

    @cached_property
    def titled(self) -> list[tuple[str, str]]:
        """The columns, put into words once for all rows."""
        return [
            (one, translate(said, context=self.request)) for one, said in self.columns
        ]

    def cells(self, row: Figures) -> list[tuple[str, int | str]]:
        """What each is, and how many; a dash where nothing was done."""
        days = "–" if row.median_days is None else row.median_days
        return [
            (title, row.counts.get(one, 0) if one else days)
            for one, title in self.titled
        ]

    @cached_property
    def tables(self) -> list[Table]:
        """Name, heading and rows of each table that has any.

        Sums of all units and procedures are dear: under whatever address somebody asks
        for them, they are put together once for all.
        """
        code = unit_code_of(self.context)
        unit = "" if code == main_unit_code() else code
        language = str(api.portal.get_current_language())
        key = (self.__name__, unit, language, self.start)
        make = partial(self._found, unit, language)
        found, self.has_more = made_once(key, make)
        return found

    def _found(self, unit: str, language: str) -> tuple[list[Table], bool]:
        of_units, of_subjects = self.figures(unit, language)
        found = [("unit", BY_UNIT, of_units), ("subject", self.subject, of_subjects)]
        return [one for one in found if one[2]], self.has_more

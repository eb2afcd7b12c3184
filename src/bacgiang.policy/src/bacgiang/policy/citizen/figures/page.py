"""What the pages of figures of several rooms share."""

from ...base.act_page.field import Field
from ...base.act_page.page_links import PageLinks
from ...base.dates import today
from ...base.english.tongue import tongue
from ...base.form_values import batch_start
from ...base.form_values import form_value
from ...base.frame_language import frame_language
from ...base.keeping import EverybodysAnswer
from ...base.made_once import made_once
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from .counts import Figures
from .periods import Span
from .periods import span_of
from .periods import spans_until
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Sequence
from functools import cached_property
from functools import partial
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.i18n import translate
from zope.i18nmessageid import Message


BY_UNIT = _("heading_figures_by_unit", default="By unit")
UNIT = _("label_petition_has", default="Unit")
PERIOD = _("label_figures_period", default="Time")
EVER = _("option_figures_ever", default="Since ever, and what is being handled today")


Table = tuple[str, Message | str, Message | str, Sequence[Figures]]


class FiguresView(PageLinks, EverybodysAnswer, BrowserView):
    """A unit's site shows that unit alone. A room says `heading`, `columns` (what is
    counted, "" for the median of days, and its title), and the figures (`figures`);
    where it has very many subjects, those of a page, and whether it `has_more`; what
    one is called (`subject_name`). Where it counts by month, `has_periods`, and what it
    counts of today alone (`of_today`). `data_path`: the same for programs, "" for none.
    """

    has_periods = False
    of_today: Collection[str] = ()
    data_path = ""
    subject_name: Message | str = ""
    field_template = ViewPageTemplateFile("../../base/act_page/field.pt")

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
        span = {"period": self.span.token} if self.span is not None else {}
        return f"{self.action}?{urlencode({**span, 'b_start': start})}"

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.__name__}"

    @property
    def data_url(self) -> str:
        portal = api.portal.get().absolute_url()
        return f"{portal}/{self.data_path}" if self.data_path else ""

    @cached_property
    def span(self) -> Span | None:
        """Which time is asked for; None for all of it."""
        return span_of(form_value(self.request.form, "period") * self.has_periods)

    @property
    def months(self) -> tuple[str, ...]:
        return self.span.months if self.span is not None else ()

    @property
    def field_macro(self) -> Any:
        return self.field_template.macros["field"]

    def problem(self, field: str) -> str:
        """Any time is answered."""
        return ""

    @property
    def period(self) -> Field:
        spans = spans_until(today(), frame_language())
        return Field(
            name="period",
            title=PERIOD,
            kind="select",
            value=self.span.token if self.span is not None else "",
            options=[(one.token, one.title) for one in spans],
            unchosen=EVER,
        )

    @cached_property
    def titled(self) -> list[tuple[str, str]]:
        """The columns, put into words once for all rows."""
        left = self.of_today if self.months else ()
        return [
            (one, translate(said, context=self.request))
            for one, said in self.columns
            if one not in left
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
        key = (self.__name__, unit, language, self.start, self.months)
        make = partial(self._found, unit, language)
        found, self.has_more = made_once(key, make)
        return found

    def _found(self, unit: str, language: str) -> tuple[list[Table], bool]:
        of_units, of_subjects = self.figures(unit, language)
        named = self.subject_name or self.subject
        found = [
            ("unit", BY_UNIT, UNIT, of_units),
            (
                "subject",
                self.subject,
                named,
                [one for one in of_subjects if one.counts],
            ),
        ]
        return [one for one in found if one[-1]], self.has_more

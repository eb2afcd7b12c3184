"""The list of what a unit has of one kind: by phase, or those given to one officer."""

from ...base.act_page.page_links import PageLinks
from ...base.english.days import shown_day
from ...base.english.days import shown_moment
from ...base.form_values import batch_start
from ...base.form_values import form_value
from ...base.keeping import NeverKept
from ...base.titled_enum import TitledEnum
from ...units.register.taken_over import units_worked_for
from ...units.sites.belonging import unit_code_of
from ...units.sites.toolbar.own_matter import IOwnMatter
from ..cases.rows_now import Rows
from collections.abc import Mapping
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.interface import implementer


@implementer(IOwnMatter)
class CaseList(PageLinks, NeverKept, BrowserView):
    """For the board of the unit whose site it is. A room says which `rows`, in which
    `phases_of`, the first chosen; which page shows one (`case_page`), and what stands
    on a page of the list.
    """

    page_size = 30
    phases_template = ViewPageTemplateFile("phases.pt")
    day = staticmethod(shown_day)
    moment = staticmethod(shown_moment)
    rows: Rows
    phases_of: type[TitledEnum]
    case_page = ""

    @cached_property
    def unit(self) -> str:
        return unit_code_of(self.context)

    @cached_property
    def phase(self) -> Any:
        chosen, known = form_value(self.request.form, "phase"), self.phases_of
        return known(chosen) if chosen in tuple(known) else next(iter(known))

    @property
    def is_mine(self) -> bool:
        """Whether somebody asks for theirs alone."""
        return form_value(self.request.form, "mine") == "1"

    @cached_property
    def officer(self) -> str:
        """User id of whoever asks for theirs; "" for all."""
        return (api.user.get_current().getId() or "") if self.is_mine else ""

    @property
    def is_by_phase(self) -> bool:
        return not self.officer

    @cached_property
    def newer(self) -> dict[str, Any]:
        """Rows that no job has made yet."""
        return self.rows.newest()

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.__name__}"

    @property
    def phases_macro(self) -> Any:
        return self.phases_template.macros["phases"]

    def phases(self) -> list[tuple[str, Any, int, bool]]:
        """Address, title, how many, whether chosen."""
        counted = self.totals()
        return [
            (
                f"{self.action}?{urlencode({**self.facets(), 'phase': one.value})}",
                one.title_message,
                counted[one],
                one is self.phase and self.is_by_phase,
            )
            for one in self.phases_of
        ]

    def totals(self) -> Mapping[Any, int]:
        units = units_worked_for(self.unit)
        return self.rows.totals(units, self.phases_of, self.newer)

    def facets(self) -> dict[str, str]:
        """What is chosen beside the phase, and stays with another one."""
        return {}

    @cached_property
    def start(self) -> int:
        return batch_start(self.request.form)

    @cached_property
    def page(self) -> tuple[list[Any], bool]:
        """What is shown of each, and whether more follow."""
        raise NotImplementedError

    @property
    def has_more(self) -> bool:
        return self.page[1]

    def case_url(self, name: str) -> str:
        return f"{self.context.absolute_url()}/@@{self.case_page}?case={name}"

    def asked(self) -> dict[str, Any]:
        """What the address says of the list."""
        mine = "1" if self.officer else ""
        return {"phase": self.phase.value, "mine": mine}

    def address_from(self, start: int) -> str:
        return f"{self.action}?{urlencode({**self.asked(), 'b_start': start})}"

"""`@@dossiers`: what a unit has to handle, the nearest deadline first (2.2c)."""

from ...base.act_page.page_links import PageLinks
from ...base.dates import today
from ...base.english.days import shown_day
from ...base.english.days import shown_moment
from ...base.form_values import batch_start
from ...base.form_values import form_value
from ...base.keeping import NeverKept
from ...citizen.codes.board_names import board_name
from ...citizen.submissions.submissions import submissions
from ...units.sites.belonging import unit_code_of
from ..cases.catching_up import ROWS
from ..cases.row import DossierRow
from ..content.course import Phase
from ..content.told import procedure_title
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from Products.Five import BrowserView
from typing import Any
from urllib.parse import urlencode


PAGE = 30


@dataclass(frozen=True)
class ShownRow:
    """`name`: what a board knows it by, never its tracking code."""

    name: str
    row: DossierRow
    title: str
    is_overdue: bool


class DossiersPage(PageLinks, NeverKept, BrowserView):
    """For the board of the unit whose site it is."""

    page_size = PAGE
    day = staticmethod(shown_day)
    moment = staticmethod(shown_moment)

    @cached_property
    def unit(self) -> str:
        return unit_code_of(self.context)

    @cached_property
    def phase(self) -> Phase:
        chosen = form_value(self.request.form, "phase")
        return Phase(chosen) if chosen in tuple(Phase) else Phase.SUBMITTED

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.__name__}"

    def phases(self) -> list[tuple[str, Any, int, bool]]:
        """Address, title, how many, whether chosen."""
        counted = ROWS.totals(self.unit, Phase)
        return [
            (
                f"{self.action}?phase={one.value}",
                one.title_message,
                counted[one],
                one is self.phase,
            )
            for one in Phase
        ]

    @cached_property
    def start(self) -> int:
        return batch_start(self.request.form)

    @cached_property
    def page(self) -> tuple[list[ShownRow], bool]:
        """Rows, and whether more follow."""
        rows = ROWS.of(self.unit, self.phase, ROWS.newest(), self.start)
        found = list(islice(rows, PAGE + 1))
        return list(map(shown, found[:PAGE])), len(found) > PAGE

    def case_url(self, row: ShownRow) -> str:
        return f"{self.context.absolute_url()}/@@dossier?case={row.name}"

    @property
    def has_more(self) -> bool:
        return self.page[1]

    def address_from(self, start: int) -> str:
        asked = {"phase": self.phase.value, "b_start": start}
        return f"{self.action}?{urlencode(asked)}"


def shown(row: DossierRow) -> ShownRow:
    title = procedure_title(submissions().require(row.code))
    is_overdue = row.is_open and row.due is not None and row.due < today()
    return ShownRow(board_name(row.code), row, title or row.procedure_code, is_overdue)

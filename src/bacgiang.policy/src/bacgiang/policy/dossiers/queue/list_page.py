"""`@@dossiers`: what a unit has to handle, the nearest deadline first (2.2c)."""

from ...base.act_page.search_form import Looking
from ...base.act_page.search_form import SearchForm
from ...base.dates import today
from ...base.form_values import form_value
from ...citizen.board_pages.faceted_list import FacetedList
from ...citizen.cases.listing import Listable
from ...citizen.codes.board_names import board_name
from ...units.people.accounts import name_of
from ..cases.assigned import assigned_store
from ..cases.catching_up import ROWS
from ..cases.row import DossierRow
from ..cases.tallies import tally_store
from ..content.course import Phase
from ..content.told import title_told
from .finding import name_of_found
from bacgiang.policy import _
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from functools import cached_property
from itertools import islice
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


def _procedure_named(uid: str) -> str:
    return title_told(uid, "vi", "")


LISTABLE = Listable(
    ROWS, tuple(Phase), tally_store, assigned_store, "procedure", _procedure_named
)
MOST_TYPED = 60
FIND = _(
    "label_dossier_find",
    default="Number of a dossier, or the tracking code on its receipt",
)


@dataclass(frozen=True)
class ShownRow:
    """`name`: what a board knows it by, never its tracking code. `officer`: named."""

    name: str
    row: DossierRow
    title: str
    is_overdue: bool
    officer: str


class DossiersPage(SearchForm, FacetedList):
    address = "dossiers"
    index = ViewPageTemplateFile("list.pt")
    rows = ROWS
    phases_of = Phase
    case_page = "dossier"
    listable = LISTABLE
    subject_title = _("label_dossier_procedure", default="Procedure")

    def __call__(self) -> Any:
        name = name_of_found(self.context, self.typed) if self.typed else ""
        if name:
            return self.request.response.redirect(self.case_url(name))
        return self.index()

    @property
    def typed(self) -> str:
        """Number or code by which one is looked for."""
        return form_value(self.request.form, "find").strip().upper()[:MOST_TYPED]

    @property
    def looking(self) -> Looking:
        typed = self.typed
        return Looking(
            name="find", title=FIND, value=typed, shows_title=True, autocomplete="off"
        )

    @cached_property
    def page(self) -> tuple[list[ShownRow], bool]:
        rows = self.listing.found(self.newer, self.start)
        found = list(islice(rows, self.page_size + 1))
        # Looking a person up takes longer than all the rest of a row.
        named = cache(name_of)
        shown = [_shown(one, named) for one in found[: self.page_size]]
        return shown, len(found) > self.page_size


def _shown(row: DossierRow, named: Callable[[str], str]) -> ShownRow:
    is_overdue = row.is_open and row.due is not None and row.due < today()
    officer = assigned_store().get(row.code) if row.is_open else ""
    name, title = board_name(row.code), title_in_list(row)
    return ShownRow(name, row, title, is_overdue, named(officer) if officer else "")


def title_in_list(row: DossierRow) -> str:
    return _procedure_named(row.procedure) or row.procedure_code

"""`@@dossiers`: what a unit has to handle, the nearest deadline first (2.2c)."""

from ...base.dates import today
from ...citizen.board_pages.case_list import CaseList
from ...citizen.codes.board_names import board_name
from ...citizen.submissions.submissions import submissions
from ...units.people.accounts import name_of
from ..cases.catching_up import ROWS
from ..cases.row import DossierRow
from ..content.course import Phase
from ..content.told import procedure_title
from ..handling.stores import assigned_store
from dataclasses import dataclass
from functools import cached_property
from itertools import islice


@dataclass(frozen=True)
class ShownRow:
    """`name`: what a board knows it by, never its tracking code. `officer`: named."""

    name: str
    row: DossierRow
    title: str
    is_overdue: bool
    officer: str


class DossiersPage(CaseList):
    rows = ROWS
    phases_of = Phase
    case_page = "dossier"

    @cached_property
    def page(self) -> tuple[list[ShownRow], bool]:
        if self.officer:
            mine = ROWS.open_of(assigned_store().codes(self.unit, self.officer))
            rows = iter(mine[self.start :])
        else:
            rows = ROWS.of(self.unit, self.phase, ROWS.newest(), self.start)
        found = list(islice(rows, self.page_size + 1))
        return list(map(shown, found[: self.page_size])), len(found) > self.page_size


def shown(row: DossierRow) -> ShownRow:
    title = procedure_title(submissions().require(row.code))
    is_overdue = row.is_open and row.due is not None and row.due < today()
    officer = assigned_store().get(row.code) if row.is_open else ""
    return ShownRow(
        board_name(row.code),
        row,
        title or row.procedure_code,
        is_overdue,
        name_of(officer) if officer else "",
    )

"""The job that makes tables, one at a run, and erases those that were kept a day."""

from ...base.scheduler.interfaces import IScheduledJob
from ...base.spreadsheets.xlsx_cells import bold_cell
from ...base.spreadsheets.xlsx_cells import pieces
from ...base.spreadsheets.xlsx_cells import text_cell
from ...units.boards.board import board_with_code
from ...units.register.taken_over import units_worked_for
from ..board_pages.contact_page import LABELS
from ..contacts.store import contact_store
from ..submissions.submission import Submission
from .maker import Cell
from .maker import ITableMaker
from .store import AskedTable
from .store import table_store
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from itertools import islice
import logging
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from ZODB.POSException import ConflictError
from zope.component import queryUtility
from zope.i18n import translate
from zope.interface import implementer


logger = logging.getLogger(__name__)

MOST_ROWS = 20_000
WIDTH = 24
"""Of a column, in characters."""


@implementer(IScheduledJob)
class MakeTables:
    """One that cannot be made is told as such; the others are made all the same."""

    is_slow = True

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        store = table_store(site)
        return bool(store.over(now)) or next(store.waiting(), None) is not None

    def run(self, site: PloneSite, now: datetime) -> None:
        store = table_store(site)
        for name in store.over(now):
            store.drop(name)
        for name, table in islice(store.waiting(), 1):
            if not may_have(table.unit, table.user):
                # Whoever left the board meanwhile gets nothing.
                store.drop(name)
                continue
            try:
                table.keep(name, _workbook(table), now)
            except ConflictError:
                raise
            except Exception as error:
                logger.error("A table was not made: %s", type(error).__name__)
                table.is_failed = True


def may_have(unit: str, user: str) -> bool:
    """Whether somebody is on the board of a unit now."""
    return bool(board_with_code(unit).active_of(user))


def _workbook(table: AskedTable) -> bytes:
    # Imported late: loading it is a hundredth of a start.
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    maker = queryUtility(ITableMaker, name=table.kind)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("1")
    titles = [*maker.columns, *(title for _name, title in _contacts(table))]
    for place in range(1, len(titles) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = WIDTH
    sheet.freeze_panes = "A2"
    sheet.append([bold_cell(sheet, _said(one, table)) for one in titles])
    rows = iter(maker.rows(table.unit, table.asked, table.language))
    for sent, cells in islice(rows, MOST_ROWS):
        told: Sequence[Cell] = [*cells, *_contact_cells(sent, table)]
        sheet.append([_cell(sheet, one, table) for one in told])
        table.count += 1
    table.is_cut = next(rows, None) is not None
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _contacts(table: AskedTable) -> Sequence[tuple[str, Any]]:
    return LABELS if table.has_contacts else ()


def _contact_cells(sent: Submission, table: AskedTable) -> list[str]:
    """Of what another unit has by now nothing is told."""
    contact = contact_store().get(sent.code) if table.has_contacts else None
    is_theirs = contact is not None and contact.unit in units_worked_for(table.unit)
    return [
        getattr(contact, name) if is_theirs else "" for name, _title in _contacts(table)
    ]


def _cell(sheet: Any, value: Cell, table: AskedTable) -> Any:
    return text_cell(sheet, pieces(_said(value, table))[0])


def _said(value: Cell, table: AskedTable) -> str:
    return str(translate(value, target_language=table.language))

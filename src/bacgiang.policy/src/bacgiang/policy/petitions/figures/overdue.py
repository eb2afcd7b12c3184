"""What is overdue, or is so soon: for the heads of units, and by unit for whoever
oversees all boards (11.1).
"""

from ...base.dates import today
from ...base.tasks.working_days import calendar
from ...editorial.queues.of_all_units import OVERSEES
from ...editorial.queues.waiting import IWaitingWork
from ...editorial.queues.waiting import Seat
from ...editorial.queues.waiting import WaitingItem
from ...units.levels import Level
from ...units.people.answering import is_answering
from ...units.register.directory import directory
from ...units.register.names import unit_name
from ...units.register.taken_over import unit_of_today
from ...units.register.taken_over import units_worked_for
from ...units.sites.finding import desk_of
from ..cases.catching_up import ROWS
from ..cases.row import CaseRow
from ..cases.store import case_store
from ..content.course import Phase
from ..queue.showing import SOON
from ..queue.waiting import item_of
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import takewhile
from plone import api
from zope.i18nmessageid import Message
from zope.interface import implementer


COUNTED = _(
    "petitions_overdue_count",
    default="${overdue} overdue, ${soon} due within ${days} working days",
)
UNSTAFFED = _(
    "petitions_unstaffed_count",
    default="Nobody can sign in there to answer; ${overdue} overdue, ${soon} due "
    "within ${days} working days",
)


@implementer(IWaitingWork)
class OverduePetitions:
    """For who heads a unit's board; the members have them among theirs."""

    title = _("matter_overdue_petitions", default="Petitions overdue or due soon")
    order = 19
    waits = False

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        seat_of = {one.code: one for one in seats if Level.HEAD in one.levels}
        newer, soon = ROWS.newest(), _soon()
        for row in _until(ROWS.of(seat_of, (Phase.OPEN,), newer), soon):
            item = item_of(row, seat_of[row.unit])
            yield replace(item, matter="overdue-petitions", level=Level.HEAD)


@implementer(IWaitingWork)
class UnitsOverdue:
    """How many, by unit: of what is in them whoever oversees sees nothing."""

    title = _(
        "matter_units_overdue",
        default="Units with petitions overdue or due soon, or nobody to answer them",
    )
    order = 78
    waits = False
    for_everybody = True

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        if not api.user.has_permission(OVERSEES):
            return
        store, soon, day = case_store(), _soon(), today()
        for unit in directory():
            # What a unit has that ended is counted where it is worked on.
            if unit_of_today(unit.code) != unit.code:
                continue
            codes = units_worked_for(unit.code)
            late = sum(store.due_before(one, Phase.OPEN, day) for one in codes)
            until = sum(
                store.due_before(one, Phase.OPEN, soon, is_included=True)
                for one in codes
            )
            coming = until - late
            first = next(ROWS.of(codes, (Phase.OPEN,), {}), None)
            if first is None:
                continue
            is_staffed = is_answering(unit.code)
            if late + coming or not is_staffed:
                yield _item(unit.code, first, late, coming, is_staffed)


def _item(
    unit: str, first: CaseRow, late: int, soon: int, is_staffed: bool
) -> WaitingItem:
    """`first`: the one that is due first."""
    counted = COUNTED if is_staffed else UNSTAFFED
    facts = {"overdue": str(late), "soon": str(soon), "days": str(SOON)}
    return WaitingItem(
        matter="units-overdue",
        uid=unit,
        title=unit_name(unit),
        url=f"{desk_of(unit).absolute_url()}/@@petitions-figures",
        unit=unit,
        state=first.phase.value,
        state_title=Message(counted, mapping=facts),
        since=first.received,
        level=Level.HEAD,
        may_act=False,
    )


def _soon() -> date:
    return calendar().after(today(), SOON)


def _until(rows: Iterator[CaseRow], day: date) -> Iterator[CaseRow]:
    return takewhile(lambda row: row.due is not None and row.due <= day, rows)

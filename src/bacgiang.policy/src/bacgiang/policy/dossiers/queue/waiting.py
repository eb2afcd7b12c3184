"""Dossiers among what waits for the members of a board."""

from ...base.english.days import shown_moment
from ...citizen.cases.row_store import by_day
from ...citizen.codes.board_names import board_name
from ...editorial.queues.waiting import IWaitingWork
from ...editorial.queues.waiting import Seat
from ...editorial.queues.waiting import WaitingItem
from ...units.levels import Level
from ...units.sites.finding import desk_of
from ..cases.catching_up import ROWS
from ..cases.row import DossierRow
from ..cases.store import dossier_store
from ..content.course import Phase
from ..handling.stores import asked_store
from .list_page import title_in_list
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import replace
from heapq import merge
from zope.interface import implementer


WAITS = (Phase.SUBMITTED, Phase.RECEIVED, Phase.STARTED, Phase.WAITING)
"""What is the unit's to go on with."""


@implementer(IWaitingWork)
class DossiersToHandle:
    """For every member of the board of the unit that has them."""

    __component_name__ = "dossiers"
    title = _("heading_dossiers", default="Dossiers to handle")
    order = 22

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        newer, seat_of = ROWS.newest(), {seat.code: seat for seat in seats}
        found = (ROWS.of(code, WAITS, newer) for code in seat_of)
        for row in merge(*found, key=by_day):
            yield item_of(row, seat_of[row.unit])

    def count(self, user_id: str, seats: tuple[Seat, ...]) -> int:
        units, newer = {seat.code for seat in seats}, ROWS.newest()
        return sum(sum(ROWS.totals(one, WAITS, newer).values()) for one in units)


@implementer(IWaitingWork)
class PartsToDo:
    """What other units ask the boards to do in their dossiers."""

    __component_name__ = "dossiers-asked"
    title = _("heading_dossier_asked", default="Parts in other units' dossiers")
    order = 23

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        for seat in seats:
            for code in asked_store().waiting(seat.code):
                row = dossier_store().get(code)
                if row is not None and row.is_open:
                    yield replace(
                        item_of(row, seat, "dossier-asked"),
                        matter="dossiers-asked",
                        unit=seat.code,
                    )


def item_of(row: DossierRow, seat: Seat, page: str = "dossier") -> WaitingItem:
    name = board_name(row.code)
    return WaitingItem(
        matter="dossiers",
        uid=name,
        # Two of one procedure are told apart.
        title=f"{title_in_list(row)} – {row.number or shown_moment(row.received)}",
        url=f"{desk_of(seat.code).absolute_url()}/@@{page}?case={name}",
        unit=row.unit,
        state=row.phase.value,
        state_title=row.phase.title_message,
        since=row.received,
        level=next((one for one in Level if seat.holds(one)), Level.UPDATE),
    )

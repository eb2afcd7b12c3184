"""Dossiers among what waits for the members of a board."""

from ...base.english.days import shown_moment
from ...citizen.codes.board_names import board_name
from ...editorial.queues.waiting import IWaitingWork
from ...editorial.queues.waiting import Seat
from ...editorial.queues.waiting import WaitingItem
from ...units.levels import Level
from ...units.register.taken_over import unit_of_today
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
        for row in ROWS.of(seat_of, WAITS, newer):
            yield item_of(row, seat_of[row.unit])

    def count(self, user_id: str, seats: tuple[Seat, ...]) -> int:
        units = {seat.code for seat in seats}
        return sum(ROWS.totals(units, WAITS, ROWS.newest()).values())


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
                    item = item_of(row, seat, "dossier-asked")
                    yield replace(item, matter="dossiers-asked")


def item_of(row: DossierRow, seat: Seat, page: str = "dossier") -> WaitingItem:
    name, unit = board_name(row.code), unit_of_today(seat.code)
    return WaitingItem(
        matter="dossiers",
        uid=name,
        # Two of one procedure are told apart.
        title=f"{title_in_list(row)} – {row.number or shown_moment(row.received)}",
        url=f"{desk_of(unit).absolute_url()}/@@{page}?case={name}",
        unit=unit,
        state=row.phase.value,
        state_title=row.phase.title_message,
        since=row.received,
        level=next((one for one in Level if seat.holds(one)), Level.UPDATE),
    )

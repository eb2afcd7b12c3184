"""Petitions among what waits for the members of a board."""

from ...editorial.queues.waiting import IWaitingWork
from ...editorial.queues.waiting import Seat
from ...editorial.queues.waiting import WaitingItem
from ...units.levels import Level
from ...units.register.lookup import main_unit_code
from ...units.sites.finding import find_site
from ..cases.catching_up import unseen
from ..cases.row import CaseRow
from ..cases.store import case_store
from ..content.course import Phase
from .showing import shown
from bacgiang.policy import _
from collections.abc import Iterator
from operator import attrgetter
from plone import api
from typing import Any
from zope.interface import implementer


@implementer(IWaitingWork)
class PetitionsToAnswer:
    """For every member of the board of the unit that has them."""

    title = _("matter_petitions", default="Petitions and questions to answer")
    order = 20

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        found = (
            (row, seat)
            for seat in seats
            for row in (*case_store().rows(seat.code, Phase.OPEN), *_new(seat.code))
        )
        items = (_item(row, seat) for row, seat in found)
        yield from sorted(items, key=attrgetter("since"))

    def count(self, user_id: str, seats: tuple[Seat, ...]) -> int:
        kept = (case_store().total(seat.code, Phase.OPEN) for seat in seats)
        return sum(kept) + sum(len(_new(seat.code)) for seat in seats)


def _new(unit: str) -> list[CaseRow]:
    """Those that have no row yet."""
    return [row for row in unseen(unit) if case_store().get(row.code) is None]


def _item(row: CaseRow, seat: Seat) -> WaitingItem:
    known = shown(row)
    url = f"{_place(seat.code).absolute_url()}/@@petition-case?case={known.name}"
    return WaitingItem(
        matter="petitions",
        uid=known.name,
        title=known.title,
        url=url,
        unit=row.unit,
        state=row.phase.value,
        state_title=known.left or row.phase.title_message,
        since=row.received,
        level=next((one for one in Level if seat.holds(one)), Level.UPDATE),
    )


def _place(code: str) -> Any:
    """Where the board works, in the default language: its site or its desk."""
    portal = api.portal.get()
    language = api.portal.get_default_language()
    if code == main_unit_code():
        return portal[language]
    return find_site(code, language, portal) or portal[language]

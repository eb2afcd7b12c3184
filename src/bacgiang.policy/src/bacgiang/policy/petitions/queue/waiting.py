"""Petitions among what waits for the members of a board."""

from ...base.english.days import shown_moment
from ...base.frame_language import frame_language
from ...citizen.codes.board_names import board_name
from ...citizen.contacts.named_in import names_sender
from ...citizen.contacts.store import contact_store
from ...citizen.mailbox.store import letter_store
from ...editorial.queues.waiting import IWaitingWork
from ...editorial.queues.waiting import Seat
from ...editorial.queues.waiting import WaitingItem
from ...editorial.secrecy.personal_numbers import names_person
from ...editorial.secrecy.words_marked import is_marked
from ...units.levels import Level
from ...units.register.taken_over import unit_of_today
from ...units.sites.finding import desk_of
from ..cases.catching_up import ROWS
from ..cases.row import CaseRow
from ..content.course import Phase
from ..handling.stores import asked_store
from .showing import shown
from .showing import ShownRow
from bacgiang.policy import _
from collections.abc import Iterator
from textwrap import shorten
from zope.i18n import translate
from zope.interface import implementer


LONGEST_TITLE = 120


@implementer(IWaitingWork)
class PetitionsToAnswer:
    """For every member of the board of the unit that has them."""

    title = _("matter_petitions", default="Petitions and questions to answer")
    order = 20

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        newer, seat_of = ROWS.newest(), {seat.code: seat for seat in seats}
        for row in ROWS.of(seat_of, (Phase.OPEN,), newer):
            yield item_of(row, seat_of[row.unit])

    def count(self, user_id: str, seats: tuple[Seat, ...]) -> int:
        codes, phases = {seat.code for seat in seats}, (Phase.OPEN,)
        return sum(ROWS.totals(codes, phases, ROWS.newest()).values())


@implementer(IWaitingWork)
class PetitionsAsked:
    """What other units ask the boards about."""

    title = _("matter_petitions_asked", default="Petitions other units ask about")
    order = 21

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        store = asked_store()
        found = [
            (part, code, seat)
            for seat in seats
            for code in store.waiting(seat.code)
            if (part := store.get(code, seat.code)) is not None
        ]
        for part, code, seat in sorted(found, key=lambda one: one[0].at):
            name = board_name(code)
            unit = unit_of_today(seat.code)
            site = desk_of(unit).absolute_url()
            yield WaitingItem(
                matter="petitions-asked",
                uid=name,
                title=shorten(part.question, LONGEST_TITLE),
                url=f"{site}/@@petition-asked?case={name}",
                unit=unit,
                state=Phase.OPEN.value,
                state_title=Phase.OPEN.title_message,
                since=part.at,
                level=Level.UPDATE,
            )


@implementer(IWaitingWork)
class LettersToEnter:
    """Of the mail box: nothing of what they say stands here."""

    title = _("heading_letters", default="Letters from the mail box")
    order = 22

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        for seat in seats:
            unit = unit_of_today(seat.code)
            for name, kept in letter_store().of_unit(seat.code):
                yield WaitingItem(
                    matter="petition-letters",
                    uid=name,
                    title=shown_moment(kept.received),
                    url=f"{desk_of(unit).absolute_url()}/@@petition-letters",
                    unit=unit,
                    state=Phase.OPEN.value,
                    state_title=Phase.OPEN.title_message,
                    since=kept.received,
                    level=Level.UPDATE,
                )


def item_of(row: CaseRow, seat: Seat) -> WaitingItem:
    known, unit = shown(row), unit_of_today(row.unit)
    matter = translate(row.matter.title_message, target_language=frame_language())
    url = f"{desk_of(unit).absolute_url()}/@@petition-case?case={known.name}"
    return WaitingItem(
        matter="petitions",
        uid=known.name,
        title=f"{matter}: {_opening(row, known)}",
        url=url,
        unit=unit,
        state=row.phase.value,
        state_title=known.pass_on or known.left or row.phase.title_message,
        since=row.received,
        level=next((one for one in Level if seat.holds(one)), Level.UPDATE),
    )


def _opening(row: CaseRow, known: ShownRow) -> str:
    """How it begins; what it is about where that tells who wrote, or a secret."""
    contact, said = contact_store().get(row.code), known.opening
    tells = contact is not None and names_sender(contact, said)
    if not said or tells or names_person(said) or is_marked(said):
        return known.title
    return said

"""What somebody is paid, on whatever board's register; told among their work."""

from ...base.act_page.parts import Cell
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import vi
from ...base.act_page.parts_page import PartsPage
from ...base.dates import end_of_day
from ...base.dates import in_utc
from ...base.english.days import shown_day
from ...base.english.days import shown_minute
from ...base.frame_language import frame_language
from ...base.number_labels import number_label
from ...editorial.queues.waiting import IWaitingWork
from ...editorial.queues.waiting import Seat
from ...editorial.queues.waiting import WaitingItem
from ...units.levels import Level
from ...units.register.directory import directory
from ...units.register.names import unit_name
from ...units.register.taken_over import unit_of_today
from ..collaborators.own_pages import OWN
from ..collaborators.own_pages import OWN_DATA
from ..collaborators.register import own_entries
from ..collaborators.store import Collaborator
from ..collaborators.store import collaborator_store
from ..collaborators.store import HandedIn
from ..tasks.store import office_task_store
from .files import DONG
from .files import LABELS
from .files import money
from .files import SETTLED
from .files import settled
from .genres import Role
from .kind import STATED
from .store import Line
from .store import royalty_store
from .store import Settlement
from .titles import piece_said
from .titles import work_said
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from plone import api
from zope.i18nmessageid import Message
from zope.interface import implementer


WAITS = _("own_royalties_wait", default="To be fetched: ${amount} đồng")


@dataclass(frozen=True)
class OwnLine:
    """A line of whoever asks; of what is not approved yet nothing is promised."""

    line: Line
    unit: str
    kept: Settlement
    is_approved: bool


def own_lines() -> Iterator[OwnLine]:
    """The latest period first."""
    tasks, store = office_task_store(), royalty_store()
    for entry in own_entries():
        heir = directory().heir_of(entry.unit)
        units = dict.fromkeys([entry.unit, *([heir.code] if heir is not None else ())])
        for statement in reversed(
            [one for unit in units for one in store.of_unit(unit)]
        ):
            task = tasks.get(statement.task)
            kept = statement.settlement(entry.identifier)
            for line in statement.lines if task is not None else ():
                if task is not None and line.payee == entry.identifier:
                    yield OwnLine(line, entry.unit, kept, task.state in STATED)


def own_waiting() -> Counter[str]:
    """What was approved and nobody fetched yet, by unit."""
    sums: Counter[str] = Counter()
    for one in own_lines():
        if one.is_approved and one.kept.is_open:
            sums[one.unit] += one.line.amount
    return sums


@implementer(IWaitingWork)
class OwnRoyalties:
    """The registers that one is on, and money to be fetched: told, not owed; for who is
    on no board, too.
    """

    title = _("heading_my_royalties", default="My contributions and royalties")
    order = 90
    waits = False
    for_everybody = True

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        entries, language = own_entries(), frame_language()
        sums = own_waiting() if entries else {}
        for entry in entries:
            amount = number_label(sums.get(entry.unit, 0), language)
            yield WaitingItem(
                matter="own-royalties",
                uid=entry.identifier,
                title=unit_name(unit_of_today(entry.unit)),
                url=f"{api.portal.get().absolute_url()}/{language}/@@my-royalties",
                unit=entry.unit,
                state="",
                state_title=Message(WAITS, mapping={"amount": amount}),
                since=in_utc(end_of_day(entry.since)),
                level=Level.UPDATE,
                may_act=False,
            )


STATES = {
    "waiting": _("piece_waiting", default="The board has yet to read it"),
    "taken": _("piece_taken", default="Taken"),
    "declined": _("piece_declined", default="Declined"),
}
NOT_APPROVED = _("text_own_not_approved", default="Not approved yet")


class OwnPage(PartsPage):
    """Nobody else's; for who is on no register it says so."""

    address = "my-royalties"
    heading = OWN

    def parts(self) -> Iterator[Part]:
        entries, store = own_entries(), collaborator_store()
        nothing = _(
            "text_on_no_register",
            default="You are on no board's register of collaborators.",
        )
        boards = [self._board(one) for one in entries]
        yield Part(id="own-boards", nothing=nothing, items=boards)
        pieces = [p for one in entries for p in store.of_person(one.identifier)]
        if pieces:
            handed_in = _("heading_own_pieces", default="Handed in")
            items = [_piece(one) for one in pieces]
            yield Part(id="own-pieces", heading=handed_in, items=items)
        lines = [*own_lines()]
        if lines:
            amount = Said(
                money(own_waiting().total()), look="fw-bold", id="own-waiting"
            )
            waits = _("text_own_waiting", default="Approved, to be fetched:")
            yield Part(
                id="own-lines",
                look="cards",
                heading=_("heading_own_lines", default="Royalties and fees"),
                facts=[(waits, [amount, DONG])],
                columns=[LABELS[one] for one in ("work", "day", "role", "amount")]
                + [SETTLED],
                numbers=(3,),
                rows=[_row(one) for one in lines],
            )

    def _board(self, entry: Collaborator) -> list[Said]:
        pages = {
            "hand-in": _("link_hand_in", default="Hand in a piece"),
            "my-payment": OWN_DATA,
        }
        open_ones = pages.items() if entry.until is None else ()
        links = (Said(one, self.url(name, board=entry.unit)) for name, one in open_ones)
        return [Said(unit_name(unit_of_today(entry.unit))), *links]


def _piece(one: HandedIn) -> list[Said]:
    said = (shown_minute(one.at), STATES[one.state])
    return [piece_said(one), *map(Said, said), vi(one.answer)]


def _row(own: OwnLine) -> list[Cell]:
    unit = Said(unit_name(unit_of_today(own.unit)), look="d-block small")
    return [
        [work_said(own.line), unit],
        shown_day(own.line.day),
        Role(own.line.role).title_message,
        money(own.line.amount),
        settled(own.kept) if own.is_approved else NOT_APPROVED,
    ]

"""The boards a person sits on now, and the standing office."""

from ...units.boards.store import board_store
from ...units.levels import ADMINISTRATORS
from ...units.levels import INFORMATICS_CENTRE
from ...units.levels import Level
from ...units.levels import STANDING_OFFICE
from ...units.levels import STANDING_OFFICE_GROUP
from ...units.register.taken_over import units_worked_for
from .waiting import Seat
from AccessControl import getSecurityManager
from collections.abc import Sequence
from dataclasses import replace


def seats_of(user_id: str | None) -> tuple[Seat, ...]:
    """One seat a board, from the memberships that hold now; empty for a visitor."""
    if not user_id:
        return ()
    levels: dict[str, set[Level]] = {}
    for membership in board_store().active_of_user(user_id):
        levels.setdefault(membership.code, set()).add(Level(membership.level))
    return tuple(Seat(code, frozenset(held)) for code, held in sorted(levels.items()))


def seats_at_work(user_id: str | None) -> tuple[Seat, ...]:
    """The same, and one with the same levels for each unit that ended and whose work
    the board took over: what was sent to it waits for this board."""
    return tuple(
        replace(seat, code=code)
        for seat in seats_of(user_id)
        for code in units_worked_for(seat.code)
    )


def office_seats(seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
    """Seats to which tasks come: those of whoever acts, that of the standing office or
    of who administers the system where they belong to it. These are no boards, so they
    have no level and write nothing.
    """
    roles = getSecurityManager().getUser().getRoles()
    if STANDING_OFFICE in roles:
        seats = (*seats, Seat(STANDING_OFFICE_GROUP, frozenset()))
    if not ADMINISTRATORS.isdisjoint(roles):
        seats = (*seats, Seat(INFORMATICS_CENTRE, frozenset()))
    return seats


def codes_at(seats: tuple[Seat, ...], level: Level) -> list[str]:
    """Units on whose boards the person holds the level."""
    return [seat.code for seat in seats if seat.holds(level)]


def deciding_levels(seats: Sequence[Seat]) -> dict[str, Level]:
    """By unit the level at which one decides there: to publish, or else to review."""
    return {
        seat.code: level
        for seat in seats
        for level in (Level.REVIEW, Level.PUBLISH)
        if seat.holds(level)
    }

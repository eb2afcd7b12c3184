"""One board as it stands at a moment."""

from ...base.dates import now_utc
from ..levels import Level
from ..register.taken_over import unit_of_today
from ..sites.belonging import unit_code_of
from .membership import Membership
from .store import board_store
from .store import BoardStore
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from plone.dexterity.content import DexterityContent


@dataclass(frozen=True)
class Board:
    """The board of the unit `code` at `now` (aware)."""

    code: str
    store: BoardStore
    now: datetime = field(default_factory=now_utc)

    def active(self) -> list[tuple[str, Membership]]:
        return self.store.active_of_unit(self.code, self.now)

    def active_of(self, user_id: str) -> list[tuple[str, Membership]]:
        return [(key, one) for key, one in self.active() if one.user_id == user_id]

    def past(self) -> list[tuple[str, Membership]]:
        """Memberships that ended, the latest end first."""
        ended = [
            (key, one)
            for key, one in self.store.of_unit(self.code)
            if not one.is_active(self.now)
        ]
        return sorted(ended, key=lambda pair: pair[1].until or self.now, reverse=True)

    def holds(self, user_id: str, level: Level) -> bool:
        return any(one.level == level.value for _, one in self.active_of(user_id))

    def own_head_level(self, user_id: str) -> Membership | None:
        """The person's head membership that nobody lent, None when there is none."""
        for _, one in self.active_of(user_id):
            if one.is_own_head:
                return one
        return None

    def lent_head_level(self, user_id: str) -> tuple[str, Membership] | None:
        """The loan by which alone the person is head, None where there is none."""
        if self.own_head_level(user_id) is not None:
            return None
        held = self.active_of(user_id)
        return next((pair for pair in held if pair[1].level == Level.HEAD.value), None)

    def other_heads(self, user_id: str) -> frozenset[str]:
        """People besides `user_id` who hold the head's level in their own right."""
        return frozenset(
            one.user_id
            for _, one in self.active()
            if one.is_own_head and one.user_id != user_id
        )

    def given_under(self, loan: str) -> list[tuple[str, Membership]]:
        """Active memberships that a head on this loan gave."""
        return [(key, one) for key, one in self.active() if one.under == loan]

    def loans_of(self, user_id: str) -> list[tuple[str, Membership]]:
        """Active memberships this person lent to others."""
        return [(key, one) for key, one in self.active() if one.delegated_by == user_id]


def board_of(context: DexterityContent, now: datetime | None = None) -> Board:
    """The board that runs the place: never taken from what a client sends."""
    return board_with_code(unit_code_of(context), now)


def board_with_code(code: str, now: datetime | None = None) -> Board:
    return Board(code, board_store(), now or now_utc())


def board_at_work(code: str) -> Board:
    """Which does the work of a unit today: that of its successor, once it ended."""
    return board_with_code(unit_of_today(code))

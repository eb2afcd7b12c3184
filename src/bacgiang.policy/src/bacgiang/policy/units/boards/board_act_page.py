"""Pages on which somebody does an act on a board."""

from ...base.act_page.act_page import ActPage
from .actor import Actor
from .actor import actor_on
from .board import Board
from .board import board_of
from functools import cached_property


class BoardActPage(ActPage):
    """Knows the board of its place, who acts, and whether that is a member."""

    @cached_property
    def actor(self) -> Actor:
        return actor_on(self.context)

    @cached_property
    def board(self) -> Board:
        return board_of(self.context)

    @property
    def is_member(self) -> bool:
        return bool(self.board.active_of(self.actor.user_id))

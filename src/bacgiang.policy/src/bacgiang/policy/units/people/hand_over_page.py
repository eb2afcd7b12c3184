"""`@@hand-over`: a leaving member's open work and the member who takes it over."""

from ...base.state_titles import state_title
from ...text.collation import sort_key
from ..boards.board_act_page import BoardActPage
from ..boards.entry import line_of
from ..boards.rules import may_take_over
from ..boards.rules import THE_BOARD
from .accounts import name_of
from .handing_over import hand_over
from .open_work import open_work
from .open_work import OpenItem
from bacgiang.policy import _
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


DONE = _(
    "message_handed_over", default="The work is handed over; membership has ended."
)


class HandOverPage(BoardActPage):
    """The head for any member of the board; a member for him- or herself."""

    template = ViewPageTemplateFile("hand_over.pt")

    def act(self) -> None:
        form = self.request.form
        hand_over(
            self.board,
            self.actor,
            line_of(form, "user") or self.actor.user_id,
            line_of(form, "successor"),
            line_of(form, "note"),
        )
        self.redirect(self._next_url(), DONE)

    def _next_url(self) -> str:
        """A leaver of a desk could not see the board's page any more."""
        if self.leaver == self.actor.user_id:
            return api.portal.get().absolute_url()
        return f"{self.context.absolute_url()}/@@board"

    @cached_property
    def leaver(self) -> str:
        """Whose work is shown: that of whom the head chose, else one's own."""
        chosen = self.request.form.get("user")
        known = isinstance(chosen, str) and bool(self.board.active_of(chosen))
        return chosen if self.actor.manages and known else self.actor.user_id

    @property
    def is_member(self) -> bool:
        return bool(self.board.active_of(self.leaver))

    @property
    def leaver_name(self) -> str:
        return name_of(self.leaver)

    def items(self) -> list[OpenItem]:
        return open_work(self.board.code, self.leaver) if self.is_member else []

    def members(self) -> list[dict[str, str]]:
        """People of the board by name; user ids stand in the form's values."""
        people = {one.user_id for _, one in self.board.active()}
        rows = [{"id": one, "name": name_of(one)} for one in people]
        return sorted(rows, key=lambda row: (sort_key(row["name"]), row["id"]))

    def successors(self) -> list[dict[str, str]]:
        board, leaver = self.board, self.leaver
        return [
            row for row in self.members() if may_take_over(board, leaver, row["id"])
        ]

    the_board = THE_BOARD

    title_of_state = staticmethod(state_title)

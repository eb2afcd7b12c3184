"""`@@board`: who is on the board, since when, until when; its head changes it."""

from ...base.act_page.act_page import ActPage
from ...base.date_labels import day_label
from ...base.refusal import Refused
from ..boards.actor import Actor
from ..boards.actor import actor_on
from ..boards.actor import MANAGE_UNITS
from ..boards.board import Board
from ..boards.board import board_of
from ..boards.decision import BoardDecision
from ..boards.decision import decision_of
from ..boards.rules import is_ended
from ..boards.titles import LEVEL_TITLES
from ..boards.titles import POSITION_TITLES
from ..levels import Level
from ..levels import Position
from ..people.invitation import Invitation
from ..register.names import unit_name
from .intake import lend
from .intake import take_in
from .intake import take_out
from .rows import history_rows
from .rows import invitation_rows
from .rows import InvitationRow
from .rows import member_rows
from .rows import MemberRow
from bacgiang.policy import _
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


INVITED = _("message_invited", default="The invitation is on its way.")
ADDED = _("message_member_added", default="The member is added.")
ENDED = _("message_membership_ended", default="It is ended.")
LENT = _("message_level_lent", default="The level is lent.")


class BoardPage(ActPage):
    """Shows the board to its people; takes what its head sends."""

    template = ViewPageTemplateFile("board.pt")
    forms = ViewPageTemplateFile("board_forms.pt")

    def act(self) -> None:
        self.redirect(self.action, self._change())

    def status_of(self, refused: Refused) -> int:
        return 400 if self.actor.manages else 403

    def _change(self) -> Any:
        form = self.request.form
        match form.get("act"):
            case "end":
                take_out(self.board, self.actor, str(form.get("id", "")))
                return ENDED
            case "lend":
                lend(self.board, self.actor, form)
                return LENT
        done = take_in(self.board, self.actor, form)
        return INVITED if isinstance(done, Invitation) else ADDED

    @cached_property
    def board(self) -> Board:
        return board_of(self.context)

    @cached_property
    def actor(self) -> Actor:
        return actor_on(self.context)

    @property
    def unit_name(self) -> str:
        return unit_name(self.board.code, api.portal.get_current_language())

    def decision(self) -> BoardDecision | None:
        return decision_of(self.board.code)

    def members(self) -> list[MemberRow]:
        return member_rows(self.board, self.actor)

    def history(self) -> list[MemberRow]:
        return history_rows(self.board, self.actor)

    def invitations(self) -> list[InvitationRow]:
        return invitation_rows(self.board, self.actor)

    @property
    def is_member(self) -> bool:
        return bool(self.board.active_of(self.actor.user_id))

    @property
    def can_lend(self) -> bool:
        return self.board.own_head_level(self.actor.user_id) is not None

    @property
    def is_ended(self) -> bool:
        return is_ended(self.board)

    @property
    def opens_accounts(self) -> bool:
        return bool(api.user.has_permission(MANAGE_UNITS, obj=api.portal.get()))

    @property
    def levels(self) -> list[tuple[str, Any]]:
        return [(one.value, LEVEL_TITLES[one]) for one in Level]

    @property
    def positions(self) -> list[tuple[str, Any]]:
        return [(one.value, POSITION_TITLES[one]) for one in reversed(Position)]

    def borrowers(self) -> list[MemberRow]:
        return [row for row in self.members() if row.user_id != self.actor.user_id]

    def level_title(self, level: Level) -> Any:
        return LEVEL_TITLES[level]

    def position_title(self, position: Position) -> Any:
        return POSITION_TITLES[position]

    day = staticmethod(day_label)

    def form_value(self, name: str) -> str:
        """What was sent in the form that is shown again after a refusal."""
        shown_again = self.request.form.get("act") == "add"
        return super().form_value(name) if shown_again else ""

    def chosen(self, name: str, value: str) -> bool:
        sent = self.request.form.get(name, "")
        shown_again = self.request.form.get("act") == "add"
        return shown_again and (
            value in sent if isinstance(sent, list) else value == sent
        )

"""`@@board`: who is on the board, since when, until when; its head changes it."""

from ...base.dates import last_day
from ...base.english.days import shown_day
from ...base.refusal import Refused
from ..boards.board_act_page import BoardActPage
from ..boards.decision import BoardDecision
from ..boards.decision import decision_of
from ..boards.entry import line_of
from ..boards.rules import end_of_loan
from ..boards.rules import is_ended
from ..boards.rules import may_take_over
from ..boards.rules import THE_BOARD
from ..boards.titles import LEVEL_TITLES
from ..boards.titles import POSITION_TITLES
from ..people.accounts import name_of
from ..people.invitation import Invitation
from ..people.second_factor.store import is_enrolled
from ..register.names import unit_name
from . import rows
from .intake import Ending
from .intake import ending_of
from .intake import lend
from .intake import take_in
from .intake import take_out
from .links import links_at
from bacgiang.policy import _
from datetime import date
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18nmessageid import Message


INVITED = _("message_invited", default="The invitation is on its way.")
ADDED = _("message_member_added", default="The member is added.")
OF_THE_BOARD = _("option_the_board", default="All who write for the board")
ENDED = _("message_membership_ended", default="It is ended.")
LENT = _("message_level_lent", default="The level is lent.")


def _told_of(ended: Ending | None, successor: str) -> Message:
    """That it is ended, and who has the work that was open."""
    if ended is None or not ended.work:
        return ENDED
    taker = OF_THE_BOARD if successor == THE_BOARD else name_of(successor)
    return _(
        "message_membership_ended_work",
        default="It is ended. Open items handed over: ${count}. Taken over by: ${who}",
        mapping={"count": len(ended.work), "who": taker},
    )


class BoardPage(BoardActPage):
    """Shows the board to its people; takes what its head sends."""

    template = ViewPageTemplateFile("board.pt")
    end = ViewPageTemplateFile("end.pt")
    forms = ViewPageTemplateFile("board_forms.pt")

    ending: Ending | None = None

    def act(self) -> Any:
        form = self.request.form
        if form.get("act") == "end" and "perform" not in form:
            self.ending = ending_of(self.board, self.actor, str(form.get("id", "")))
            if self.ending is not None:
                return self.end()
        return self.redirect(self.action, self._change())

    def links(self) -> list[tuple[str, Message]]:
        return list(links_at(self.context))

    def status_of(self, refused: Refused) -> int:
        return 400 if self.actor.manages else 403

    def _change(self) -> Any:
        form = self.request.form
        match form.get("act"):
            case "end":
                successor = line_of(form, "successor")
                identifier = str(form.get("id", ""))
                ended = take_out(self.board, self.actor, identifier, successor)
                return _told_of(ended, successor)
            case "lend":
                lend(self.board, self.actor, form)
                return LENT
        done = take_in(self.board, self.actor, form)
        return INVITED if isinstance(done, Invitation) else ADDED

    the_board = THE_BOARD

    @property
    def leaver_name(self) -> str:
        """Whose membership is about to end."""
        return name_of(self.ending.membership.user_id) if self.ending else ""

    def colleagues(self) -> list[rows.MemberRow]:
        """Who can take over from them."""
        leaver = self.ending.membership.user_id if self.ending else ""
        return [
            row
            for row in self.members()
            if may_take_over(self.board, leaver, row.user_id)
        ]

    @property
    def unit_name(self) -> str:
        return unit_name(self.board.code)

    def decision(self) -> BoardDecision | None:
        return decision_of(self.board.code)

    def members(self) -> list[rows.MemberRow]:
        return self._members

    @cached_property
    def _members(self) -> list[rows.MemberRow]:
        """The page lists them three times, after what was sent has been done."""
        return rows.member_rows(self.board, self.actor)

    def history(self) -> list[rows.MemberRow]:
        return rows.history_rows(self.board, self.actor)

    def invitations(self) -> list[dict[str, Any]]:
        return rows.invitation_rows(self.board, self.actor)

    @property
    def can_lend(self) -> bool:
        return self.board.own_head_level(self.actor.user_id) is not None

    @property
    def on_loan_until(self) -> date | None:
        """The last day of the loan by which alone whoever looks manages the board."""
        end = end_of_loan(self.actor, self.board)
        return last_day(end) if end is not None else None

    @property
    def is_ended(self) -> bool:
        return is_ended(self.board)

    @property
    def levels(self) -> list[tuple[str, Any]]:
        return list(LEVEL_TITLES.items())

    @property
    def positions(self) -> list[tuple[str, Any]]:
        return list(reversed(POSITION_TITLES.items()))

    def borrowers(self) -> list[rows.MemberRow]:
        return [row for row in self.members() if row.user_id != self.actor.user_id]

    def has_second_factor(self, member: rows.MemberRow) -> bool:
        """As the head is told, to whom alone `member` names its account."""
        return bool(member.user_id) and is_enrolled(member.user_id)

    level_title = LEVEL_TITLES.__getitem__
    position_title = POSITION_TITLES.__getitem__
    day = staticmethod(shown_day)

    def sent_in(self, act: str, name: str) -> str:
        """What was sent in the form that is shown again after a refusal."""
        return self.form_value(name) if self.request.form.get("act") == act else ""

    def chosen(self, name: str, value: str, act: str = "add") -> bool:
        sent = self.request.form.get(name, "")
        shown_again = self.request.form.get("act") == act
        return shown_again and value in (sent if isinstance(sent, list) else [sent])

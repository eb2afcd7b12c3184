"""`@@reset-second-factor`: for a person who lost everything, by whoever may."""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ...boards.board_act_page import BoardActPage
from ..accounts import name_of
from .resetting import reset_factors
from .resetting import why_not_reset
from bacgiang.policy import _
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


DONE = _(
    "message_second_factor_reset",
    default="The second factor is taken off, and the person signed out everywhere.",
)


class ResetPage(BoardActPage):
    """The account is that of `user`, in the address or the form."""

    template = ViewPageTemplateFile("reset.pt")

    def show(self) -> Any:
        Refused.raise_for(*self.why_not())
        return self.template()

    def act(self) -> None:
        reason = self.form_value("reason").strip()
        reset_factors(self.actor, self.board, self.user_id, reason)
        self.redirect(f"{self.context.absolute_url()}/@@board", DONE)

    def why_not(self) -> tuple[Refusal, ...]:
        return why_not_reset(self.actor, self.board, self.user_id)

    @property
    def user_id(self) -> str:
        return self.form_value("user")

    @property
    def person_name(self) -> str:
        return name_of(self.user_id)

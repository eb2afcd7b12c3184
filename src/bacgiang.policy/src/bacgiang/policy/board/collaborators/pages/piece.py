"""`@@handed-in?piece=…`: a board reads what was handed in, takes it, or declines."""

from ....base.act_page.field import Field
from ....units.levels import Level
from ...pages.form_of_fields import Button
from ...pages.form_of_fields import FormOfFields
from ...tasks.offices import acts_for
from ..record import HandedIn
from ..store import collaborator_store
from ..tray import decline
from ..tray import piece_at
from ..tray import take
from .register import HEADING
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode


DECLINED = _("piece_message_declined", default="Declined; they see why.")
TAKEN = _("piece_message_taken", default="It is a draft of your site now.")


class PiecePage(FormOfFields):
    """Taken, it is a draft that goes the way of all others."""

    form_id = "handed-in"
    address_fields = ("piece",)

    def find(self) -> None:
        self.piece: HandedIn = piece_at(self.context, self.form_value("piece"))

    @property
    def heading(self) -> str:
        return self.piece.title

    @property
    def lead(self) -> str:
        person = collaborator_store().get(self.piece.collaborator)
        return person.name if person is not None else ""

    @property
    def text(self) -> str:
        return self.piece.words

    @property
    def back(self) -> tuple[str, Any]:
        return f"{self.context.absolute_url()}/@@collaborators", HEADING

    @property
    def action(self) -> str:
        return f"{super().action}?{urlencode({'piece': self.form_value('piece')})}"

    def act(self) -> Any:
        if self.form_value("do") == "take":
            item = take(self.context, self.piece)
            return self.redirect(item.absolute_url(), TAKEN)
        decline(self.piece, self.form_value("words"))
        return self.redirect(self.back[0], DECLINED)

    def buttons(self) -> Iterator[Button]:
        if self.piece.is_waiting and acts_for(self.piece.unit, Level.UPDATE):
            yield Button("take", _("button_piece_take", default="Take it as a draft"))
            title = _("button_piece_decline", default="Decline")
            yield Button("decline", title, is_warning=True)

    def fields(self) -> Iterator[Field]:
        yield Field(
            name="words",
            title=_("piece_field_words", default="Why it is declined"),
            kind="textarea",
            value=self.form_value("words"),
        )

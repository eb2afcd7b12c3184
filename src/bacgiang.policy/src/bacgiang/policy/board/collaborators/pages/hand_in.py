"""`@@hand-in?board=…`: a collaborator hands a piece in to a board."""

from ....base.act_page.field import Field
from ....units.register.names import unit_name
from ...pages.form_of_fields import Button
from ...pages.form_of_fields import FormOfFields
from ...tasks import reasons as task_reasons
from ..own import own_entry
from ..reasons import MOST_WORDS
from ..record import Collaborator
from ..store import collaborator_store
from ..tray import hand_in
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode


OWN = _("heading_my_royalties", default="My contributions and royalties")
SENT = _("piece_message_sent", default="The board has it, and answers here.")


class HandInPage(FormOfFields):
    """With the board's rules above it."""

    form_id = "hand-in"
    address_fields = ("board",)

    def find(self) -> None:
        self.entry: Collaborator = own_entry(self.form_value("board"))

    @property
    def heading(self) -> Any:
        return _(
            "heading_hand_in",
            default="Hand in to: ${unit}",
            mapping={"unit": unit_name(self.entry.unit)},
        )

    @property
    def text(self) -> str:
        kept = collaborator_store().rules(self.entry.unit)
        return kept[-1].words if kept else ""

    @property
    def back(self) -> tuple[str, Any]:
        return f"{self.context.absolute_url()}/@@my-royalties", OWN

    @property
    def action(self) -> str:
        return f"{super().action}?{urlencode({'board': self.form_value('board')})}"

    def act(self) -> Any:
        hand_in(self.entry, self.form_value("title"), self.form_value("words"))
        self.redirect(self.back[0], SENT)

    def buttons(self) -> Iterator[Button]:
        yield Button("hand_in", _("button_hand_in", default="Hand in"))

    def fields(self) -> Iterator[Field]:
        yield Field(
            name="title",
            title=_("piece_field_title", default="Title"),
            value=self.form_value("title"),
            most=task_reasons.MOST_TITLE,
            is_asked=True,
        )
        yield Field(
            name="words",
            title=_("piece_field_text", default="Text"),
            kind="textarea",
            rows=16,
            value=self.form_value("words"),
            most=MOST_WORDS,
            is_asked=True,
        )

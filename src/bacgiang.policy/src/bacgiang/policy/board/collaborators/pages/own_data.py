"""`@@my-payment?board=…`: what a board keeps to reach and pay somebody, for them."""

from ....base.act_page.field import Field
from ...pages.form_of_fields import Button
from ...pages.form_of_fields import FormOfFields
from ..own import own_entry
from ..record import Collaborator
from ..register import change_own
from ..register import PRIVATE
from ..register import private_of
from .hand_in import OWN
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode


SAVED = _("own_data_message_saved", default="Saved.")


class OwnDataPage(FormOfFields):
    """Seen, and put right, by the person."""

    form_id = "own-data"
    address_fields = ("board",)
    heading = _("heading_own_data", default="How you are reached and paid")

    def find(self) -> None:
        self.entry: Collaborator = own_entry(self.form_value("board"))

    @property
    def back(self) -> tuple[str, Any]:
        return f"{self.context.absolute_url()}/@@my-royalties", OWN

    @property
    def action(self) -> str:
        return f"{super().action}?{urlencode({'board': self.form_value('board')})}"

    def act(self) -> Any:
        change_own(self.entry, {name: self.form_value(name) for name in PRIVATE})
        self.redirect(self.back[0], SAVED)

    def buttons(self) -> Iterator[Button]:
        yield Button("save", _("button_collaborator_save", default="Save"))

    def fields(self) -> Iterator[Field]:
        kept = private_of(self.entry)
        for name, title in PRIVATE.items():
            value = self.form_value(name) or kept.get(name, "")
            yield Field(name=name, title=title, value=value, most=200)

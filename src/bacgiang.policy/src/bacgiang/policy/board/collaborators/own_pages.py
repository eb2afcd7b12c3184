"""`@@hand-in?board=…`, `@@my-payment?board=…`: a collaborator hands a piece in to a
board, and sees, and puts right, what it keeps to reach and pay them.
"""

from ...base.act_page.field import Field
from ...base.act_page.parts import Button
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts_page import PartsPage
from ...units.register.names import unit_name
from ...units.register.taken_over import unit_of_today
from ..tasks.reasons import MOST_TITLE
from .board_pages import SAVE
from .register import change_own
from .register import MOST_LINE
from .register import own_entry
from .register import PRIVATE
from .register import private_of
from .store import collaborator_store
from .tray import hand_in
from .tray import MOST_WORDS
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any
from zope.i18nmessageid import Message


OWN = _("heading_my_royalties", default="My contributions and royalties")
BY_ONE_OF_THE_BOARD = _(
    "own_data_by_one",
    default="One person of the board wrote “${value}”. It counts once a second one, or "
    "you, type the same.",
)
OWN_DATA = _("heading_own_data", default="How you are reached and paid")


class _OfEntry(PartsPage):
    """Of whoever asks, on the register of a board."""

    address_fields = ("board",)

    def find(self) -> None:
        self.entry = own_entry(self.form_value("board"))
        self.links = [Said(OWN, self.url("my-royalties"))]


class HandInPage(_OfEntry):
    """With the board's rules above it."""

    address = "hand-in"

    def find(self) -> None:
        super().find()
        self._unit = unit_of_today(self.entry.unit)
        facts = {"unit": unit_name(self._unit)}
        said = _("heading_hand_in", default="Hand in to: ${unit}", mapping=facts)
        self.heading = said

    def act(self) -> Any:
        hand_in(self.entry, self.form_value("title"), self.form_value("words"))
        sent = _("piece_message_sent", default="The board has it, and answers here.")
        self.redirect(self.url("my-royalties"), sent)

    def parts(self) -> Iterator[Part]:
        kept = collaborator_store().rules(self._unit)
        title = _("piece_field_title", default="Title")
        words = _("piece_field_text", default="Text")
        long: dict[str, Any] = {"kind": "textarea", "rows": 16, "most": MOST_WORDS}
        yield Part(
            id="hand-in",
            text=kept[-1].words if kept else "",
            fields=[
                self.field("title", title, most=MOST_TITLE, is_asked=True),
                self.field("words", words, is_asked=True, **long),
            ],
            buttons=[Button("hand_in", _("button_hand_in", default="Hand in"))],
        )


class OwnDataPage(_OfEntry):
    """Nobody else's."""

    address = "my-payment"
    heading = OWN_DATA

    def act(self) -> Any:
        change_own(self.entry, {name: self.form_value(name) for name in PRIVATE})
        saved = _("own_data_message_saved", default="Saved.")
        self.redirect(self.url("my-royalties"), saved)

    def parts(self) -> Iterator[Part]:
        fields = [
            self._field(name, title, private_of(self.entry).get(name, ""))
            for name, title in PRIVATE.items()
        ]
        yield Part(id="own-data", fields=fields, buttons=[SAVE])

    def _field(self, name: str, title: Message, kept: str) -> Field:
        """What one of the board alone typed the person types, too: to save a page that
        was filled with it would be to agree.
        """
        if name not in dict(self.entry.waits):
            return self.field(name, title, kept, most=MOST_LINE)
        told = Message(BY_ONE_OF_THE_BOARD, mapping={"value": kept})
        return self.field(name, title, help=told, most=MOST_LINE)

"""`@@reply-receipt?case=`: the receipt of an entered reply, to print for its sender."""

from ...base.english.days import shown_day
from ...base.english.days import shown_stamp
from ...citizen.codes.tracking_code import written
from ..cases.row import row_of
from ..opinions.content import content_of
from ..opinions.provision_words import DraftWords
from ..opinions.titles import CHANNEL_TITLES
from ..opinions.titles import STANCE_SHOWN
from .board_page import BoardPage
from .handing_out import may_hand_out
from .listing import replies_of
from .reply_asked import reply_asked
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class ReplyReceipt(BoardPage):
    """Time, version and what was entered; no name of a person. The code for who entered
    it, on that day.
    """

    template = ViewPageTemplateFile("reply_receipt.pt")
    channels = CHANNEL_TITLES
    day = staticmethod(shown_day)
    moment = staticmethod(shown_stamp)

    def prepare(self) -> None:
        self.found = reply_asked(self)
        self.content = content_of(self.found)
        (self.reply,) = replies_of(self.uid, [row_of(self.found)])

    def act(self) -> Any:
        return self.template()

    @property
    def code(self) -> str:
        """As people read it; "" for who may not have it."""
        return written(self.found.code) if may_hand_out(self.found) else ""

    def points(self) -> list[tuple[str, Any, str, str]]:
        """What each is on, what it says, its text and proposal."""
        words = DraftWords(self.context, self.request)
        return [
            (words.title(one), STANCE_SHOWN[one.stance], one.text, one.proposal)
            for one in self.content.points
        ]

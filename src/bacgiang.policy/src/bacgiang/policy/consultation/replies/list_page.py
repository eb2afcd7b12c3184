"""`@@replies`: the replies the board entered; late ones apart."""

from ...base.english.days import shown_day
from ...citizen.receipts_page.titles import STATES
from ..opinions.content import Channel
from ..opinions.titles import CHANNEL_TITLES
from .board_page import BoardPage
from .listing import entered_replies
from .listing import EnteredReply
from bacgiang.policy import _
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


IN_TIME = _("heading_replies_in_time", default="In time")
LATE = _("heading_replies_late", default="Late: after the last day")
PERSON = _("reply_of_person", default="A person")
MEETING = _("reply_of_meeting", default="A meeting")


class RepliesPage(BoardPage):
    """Tables of what came in time and of what came late."""

    template = ViewPageTemplateFile("replies.pt")
    channels = CHANNEL_TITLES
    states = STATES
    day = staticmethod(shown_day)

    def act(self) -> Any:
        return self.template()

    def groups(self) -> list[tuple[str, Any, list[EnteredReply]]]:
        """Name, title and replies; none without."""
        entered = entered_replies(self.uid)
        groups = [
            ("in-time", IN_TIME, [one for one in entered if not one.is_late]),
            ("late", LATE, [one for one in entered if one.is_late]),
        ]
        return [group for group in groups if group[2]]

    def sender(self, reply: EnteredReply) -> Any:
        """The name of an organisation; a person's is looked up elsewhere."""
        if reply.letter is not None:
            return reply.letter.organisation
        return MEETING if reply.row.channel is Channel.MEETING else PERSON

    def number(self, reply: EnteredReply) -> str:
        letter = reply.letter
        said = (letter.number, shown_day(letter.dated)) if letter is not None else ()
        return ", ".join(one for one in said if one)

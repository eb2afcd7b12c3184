"""`@@replies`: the replies the board entered; late ones apart."""

from ...base.date_labels import day_label
from ...citizen.codes.tracking_code import written
from ...citizen.receipts_page.titles import STATES
from ..opinions.content import Channel
from ..opinions.titles import CHANNEL_TITLES
from .board_page import BoardPage
from .listing import entered_replies
from .listing import EnteredReply
from .rules import refusals_to_enter
from bacgiang.policy import _
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


IN_TIME = _("heading_replies_in_time", default="In time")
LATE = _("heading_replies_late", default="Late: after the last day")
PERSON = _("reply_of_person", default="A person")
MEETING = _("reply_of_meeting", default="A meeting")


class RepliesPage(BoardPage):
    """Tables of what came in time and of what came late."""

    template = ViewPageTemplateFile("replies.pt")

    def act(self) -> Any:
        return self.template()

    @cached_property
    def entered(self) -> list[EnteredReply]:
        return entered_replies(self.uid)

    def groups(self) -> list[tuple[str, Any, list[EnteredReply]]]:
        """Name, title and replies; none without."""
        in_time = [one for one in self.entered if not one.is_late]
        late = [one for one in self.entered if one.is_late]
        groups = [("in-time", IN_TIME, in_time), ("late", LATE, late)]
        return [group for group in groups if group[2]]

    def sender(self, reply: EnteredReply) -> Any:
        """The name of an organisation; a person's is looked up elsewhere."""
        if reply.letter is not None:
            return reply.letter.organisation
        return MEETING if reply.channel is Channel.MEETING else PERSON

    def number(self, reply: EnteredReply) -> str:
        letter = reply.letter
        if letter is None:
            return ""
        said = (letter.number, day_label(letter.dated))
        return ", ".join(one for one in said if one)

    def channel(self, reply: EnteredReply) -> Any:
        return CHANNEL_TITLES[reply.channel]

    def state(self, reply: EnteredReply) -> Any:
        return STATES[reply.state]

    def day(self, reply: EnteredReply) -> str:
        return day_label(reply.arrived)

    def written(self, reply: EnteredReply) -> str:
        return written(reply.code)

    @property
    def may_correct(self) -> bool:
        return not tuple(refusals_to_enter(self.context))

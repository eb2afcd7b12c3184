"""`@@reply-receipt?code=`: the receipt of an entered reply, to print for its sender."""

from ...base.date_labels import day_label
from ...base.refusal import Refused
from ...citizen.codes.tracking_code import written
from ...citizen.receipts_page.page import moment_shown
from ...citizen.submissions.submission import Submission
from ..opinions.content import Content
from ..opinions.content import content_of
from ..opinions.provision_words import named_points
from ..opinions.titles import CHANNEL_TITLES
from ..opinions.titles import STANCE_SHOWN
from ..timing.store import consultation_of
from .board_page import STYLE
from .code_asked import code_asked
from .entering import entered
from .letters import letter_of
from .letters import PublicLetter
from .rules import refusals_to_enter
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


class ReplyReceipt(BrowserView):
    """Code, time, version and what was entered; no name of a person."""

    template = ViewPageTemplateFile("reply_receipt.pt")

    def __call__(self) -> str:
        response = self.request.response
        response.setHeader("Cache-Control", "no-store")
        response.setHeader("Referrer-Policy", "no-referrer")
        try:
            self.found: Submission = entered(self.context, code_asked(self.request))
        except Refused:
            raise NotFound(self.context, "reply-receipt", self.request) from None
        return self.template()

    @cached_property
    def content(self) -> Content:
        return content_of(self.found)

    @cached_property
    def letter(self) -> PublicLetter | None:
        return letter_of(self.context.UID(), self.found.code)

    @property
    def code(self) -> str:
        return written(self.found.code)

    @property
    def received(self) -> str:
        return moment_shown(self.found.received)

    @property
    def arrived(self) -> str:
        return day_label(self.content.arrived)

    @property
    def dated(self) -> str:
        return day_label(self.letter.dated) if self.letter is not None else ""

    @property
    def is_late(self) -> bool:
        consultation, arrived = consultation_of(self.context), self.content.arrived
        if consultation is None or arrived is None:
            return False
        return consultation.is_late(arrived)

    @property
    def channel(self) -> Any:
        return CHANNEL_TITLES[self.content.channel]

    @property
    def style(self) -> str:
        return f"{self.context.portal_url()}/{STYLE}"

    @property
    def receipts_url(self) -> str:
        """Where the sender types the code, as it is printed."""
        return f"{api.portal.get().absolute_url()}/@@receipts"

    @property
    def may_correct(self) -> bool:
        return not tuple(refusals_to_enter(self.context))

    def version(self) -> int:
        return self.content.points[0].version

    def points(self) -> list[tuple[str, Any, str, str]]:
        """What each is on, what it says, its text and proposal."""
        named = named_points(self.context, self.content, self.request)
        return [
            (title, STANCE_SHOWN[one.stance], one.text, one.proposal)
            for title, one in zip(named, self.content.points, strict=True)
        ]

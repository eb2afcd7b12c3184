"""What the board's pages on replies share: answers to a form, reasons, ways on."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from bacgiang.policy import _
from functools import cached_property
from plone import api
from plone.protect import CheckAuthenticator
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18nmessageid import Message


STYLE = "++plone++bacgiang.theme/consultation-replies.css"
TABS = (
    ("replies", _("tab_replies", default="Replies entered")),
    ("enter-reply", _("tab_enter_reply", default="Enter a reply")),
    ("replies-sheet", _("tab_replies_sheet", default="From a spreadsheet")),
    ("bodies-asked", _("tab_bodies_asked", default="Bodies that were asked")),
)


class BoardPage(BrowserView):
    """Shown to the board of the draft; every act answers with a redirect."""

    name = ""
    template: Any = None
    tabs_template = ViewPageTemplateFile("tabs.pt")
    reasons: tuple[Refusal, ...] = ()

    def __call__(self) -> Any:
        response = self.request.response
        response.setHeader("Cache-Control", "no-store")
        response.setHeader("Referrer-Policy", "no-referrer")
        if self.request.method != "POST":
            return self.template()
        CheckAuthenticator(self.request)
        try:
            return self.act()
        except Refused as error:
            return self.refuse(*error.refusals)

    def act(self) -> Any:
        """Do what was sent. Raises Refused."""
        raise NotImplementedError

    @cached_property
    def uid(self) -> str:
        return str(IUUID(self.context))

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.name}"

    @property
    def tabs(self) -> str:
        return self.tabs_template()

    def tab_rows(self) -> list[tuple[str, Message, bool]]:
        base = self.context.absolute_url()
        return [(f"{base}/@@{name}", title, name == self.name) for name, title in TABS]

    @property
    def style(self) -> str:
        return f"{self.context.portal_url()}/{STYLE}"

    def words(self, refusal: Refusal) -> str:
        return refusal.in_words(self.request)

    def sent(self, name: str) -> str:
        value = self.request.form.get(name, "")
        return value if isinstance(value, str) else ""

    def refuse(self, *reasons: Refusal, status: int = 400) -> Any:
        self.reasons = reasons
        self.request.response.setStatus(status, lock=1)
        return self.template()

    def go(self, address: str, message: Message | None = None) -> None:
        if message is not None:
            api.portal.show_message(message, request=self.request)
        self.request.response.redirect(address, status=303)

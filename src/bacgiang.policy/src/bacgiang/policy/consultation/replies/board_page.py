"""What the board's pages on replies share: the draft, tabs, and the look."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import PRIVATE
from bacgiang.policy import _
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18nmessageid import Message


STYLE = "++plone++bacgiang.theme/consultation-replies.css"
TABS = (
    ("replies", _("tab_replies", default="Replies entered")),
    ("enter-reply", _("tab_enter_reply", default="Enter a reply")),
    ("replies-sheet", _("tab_replies_sheet", default="From a spreadsheet")),
    ("bodies-asked", _("tab_bodies_asked", default="Bodies that were asked")),
)


class BoardPage(ActPage):
    """Shown to the board of the draft."""

    headers = PRIVATE
    tabs_template = ViewPageTemplateFile("tabs.pt")

    @cached_property
    def uid(self) -> str:
        return self.context.UID()

    @property
    def tabs(self) -> str:
        return self.tabs_template()

    def tab_rows(self) -> list[tuple[str, Message, bool]]:
        base = self.context.absolute_url()
        return [
            (f"{base}/@@{name}", title, name == self.__name__) for name, title in TABS
        ]

    @property
    def style(self) -> str:
        return f"{self.context.portal_url()}/{STYLE}"

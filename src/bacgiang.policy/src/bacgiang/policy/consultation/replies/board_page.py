"""What the board's pages on replies share: the draft, tabs, and the look."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import PRIVATE
from ...base.refusal import Refusal
from ...citizen.codes.board_names import board_name
from .rules import why_not_enter
from bacgiang.policy import _
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18nmessageid import Message


TABS = (
    ("replies", _("tab_replies", default="Replies entered")),
    ("enter-reply", _("tab_enter_reply", default="Enter a reply")),
    ("replies-sheet", _("tab_replies_sheet", default="From a spreadsheet")),
    ("bodies-asked", _("tab_bodies_asked", default="Bodies that were asked")),
)


class BoardPage(ActPage):
    """Shown to the board of the draft."""

    headers = PRIVATE
    name_of = staticmethod(board_name)
    tabs_template = ViewPageTemplateFile("tabs.pt")

    @property
    def uid(self) -> str:
        return str(self.context.UID())

    @property
    def cannot(self) -> Refusal | None:
        """Why nothing can be entered or corrected at all."""
        return why_not_enter(self.context)

    @property
    def tabs(self) -> str:
        return self.tabs_template()

    def tab_rows(self) -> list[tuple[str, Message, bool]]:
        base = self.context.absolute_url()
        return [
            (f"{base}/@@{name}", title, name == self.__name__) for name, title in TABS
        ]

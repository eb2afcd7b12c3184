"""A form of the desk with a heading, fields and buttons, and nothing else."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import UNLISTED
from ...base.refusal import Refusal
from collections.abc import Sequence
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from secrets import token_urlsafe
from zope.i18nmessageid import Message


class DeskForm(ActPage):
    """`buttons`: value and title of each. `key`: the same form is sent once."""

    template = ViewPageTemplateFile("form.pt")
    headers = UNLISTED
    heading: Message | str = ""
    buttons: Sequence[tuple[str, Message | str]] = ()

    @property
    def key(self) -> str:
        return self.form_value("idempotency_key") or token_urlsafe(24)

    def field_id(self, reason: Refusal) -> str:
        return reason.field

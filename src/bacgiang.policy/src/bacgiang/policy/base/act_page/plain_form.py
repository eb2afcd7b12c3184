"""A page of somebody's work with a heading, fields and buttons, and nothing else."""

from ..refusal import Refusal
from .act_page import ActPage
from .form_page import UNLISTED
from collections.abc import Sequence
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from secrets import token_urlsafe
from zope.i18nmessageid import Message


class PlainForm(ActPage):
    """`buttons`: value and title of each. `key`: the same form is sent once."""

    template = ViewPageTemplateFile("plain_form.pt")
    headers = UNLISTED
    heading: Message | str = ""
    buttons: Sequence[tuple[str, Message | str]] = ()

    @property
    def key(self) -> str:
        return self.form_value("idempotency_key") or token_urlsafe(24)

    def field_id(self, reason: Refusal) -> str:
        return reason.field

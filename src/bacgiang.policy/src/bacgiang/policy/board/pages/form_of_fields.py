"""A page with one form: fields, and buttons that say which act is meant."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.field import Field
from ...base.act_page.form_page import UNLISTED
from ...base.refusal import Refusal
from ...base.refusal import Refused
from .shown import Words
from collections.abc import Iterable
from dataclasses import dataclass
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


@dataclass(frozen=True)
class Button:
    """`value` is sent as `do`."""

    value: str
    title: Words
    is_warning: bool = False


class FormOfFields(ActPage):
    """Says what stands on it; `form_id` is that of the form, `seen` goes along."""

    form_template = template = ViewPageTemplateFile("form_of_fields.pt")
    headers = UNLISTED
    form_id = "board-form"

    @property
    def heading(self) -> Words:
        raise NotImplementedError

    @property
    def lead(self) -> Words:
        return ""

    @property
    def text(self) -> str:
        """What somebody wrote, above the form."""
        return ""

    @property
    def seen(self) -> str:
        return ""

    @property
    def back(self) -> tuple[str, Words]:
        """Address and words of where it leads back to."""
        return "", ""

    def find(self) -> None:
        """What the page is about. Raises Refused where there is none for who asks."""

    def prepare(self) -> None:
        try:
            self.find()
        except Refused:
            raise NotFound(self.context, self.__name__, self.request) from None

    def fields(self) -> Iterable[Field]:
        return ()

    def buttons(self) -> Iterable[Button]:
        """None for who may only read."""
        return ()

    @property
    def form_macro(self) -> Any:
        """The form alone, for pages with more on them."""
        return self.form_template.macros["form"]

    def field_id(self, reason: Refusal) -> str:
        known = {one.name for one in self.fields()}
        return reason.field if reason.field in known else ""

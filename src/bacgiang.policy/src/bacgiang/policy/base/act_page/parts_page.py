"""A page that is made of parts: what stands on it is data."""

from ..form_values import listed_texts
from ..page_url import page_url
from ..refusal import Refusal
from ..refusal import Refused
from .act_page import ActPage
from .field import Field
from .field import Words
from .form_page import UNLISTED
from .parts import Cell
from .parts import Part
from .parts import plain
from .parts import Said
from .parts import said
from collections.abc import Iterable
from collections.abc import Sequence
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


class PartsPage(ActPage):
    """`heading`, below it `lead` and `links` back and on, and `parts`. What it is about
    is `find`'s matter; `seen` goes along with its forms. A page without an `act` only
    shows.
    """

    template = ViewPageTemplateFile("parts_page.pt")
    parts_template = ViewPageTemplateFile("parts.pt")
    headers = UNLISTED
    heading: Cell = ""
    lead: Cell = ""
    links: Sequence[Said] = ()
    seen: str = ""
    said = staticmethod(said)
    plain = staticmethod(plain)

    def find(self) -> None:
        """What the page is about. Raises Refused where there is none for who asks."""

    def prepare(self) -> None:
        try:
            self.find()
        except Refused:
            raise NotFound(self.context, self.__name__, self.request) from None

    def act(self) -> Any:
        return self.show()

    def parts(self) -> Iterable[Part]:
        raise NotImplementedError

    @cached_property
    def drawn(self) -> list[Part]:
        return [*self.parts()]

    @property
    def action(self) -> str:
        """With what it is about."""
        asked = {name: self.form_value(name) for name in self.address_fields}
        return self.url(self.__name__, **{k: v for k, v in asked.items() if v})

    def url(self, page: str, **asked: str) -> str:
        """Of a page of the same place."""
        return page_url(self.context, page, **asked)

    def field(self, name: str, title: Words, kept: Any = "", **more: Any) -> Field:
        """With what was typed where that is shown again, else with what is kept; what
        stands in another form than the one that was refused was not sent.
        """
        is_sent = bool(self.reasons) and name in self.request.form
        value = self.form_value(name) if is_sent else kept
        return Field(name=name, title=title, value=value, **more)

    def is_ticked(self, piece: Said) -> bool:
        """Of a box: it was, on what was refused."""
        sent = listed_texts(self.request.form, piece.name)
        return bool(self.reasons) and piece.box in sent

    def field_id(self, reason: Refusal) -> str:
        """Of a field, or of a row's first box."""
        known = {one.name for part in self.drawn for one in part.fields}
        return reason.field if reason.field in known else ""

    @property
    def part_macro(self) -> Any:
        return self.parts_template.macros["part"]

    @property
    def cell_macro(self) -> Any:
        return self.parts_template.macros["cell"]

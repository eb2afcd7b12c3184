"""`@@opinion-mask?case=…&point=…`: hide words of one point."""

from ....base.form_values import listed_texts
from ....base.form_values import number_in
from ....base.refusal import Refused
from ....editorial.secrecy.personal_numbers import personal_in
from ....editorial.secrecy.personal_numbers import PERSONAL_TITLES
from ....editorial.secrecy.text_masks import Stretch
from ..masking import Hidden
from ..masking import hidden_in
from ..masking import mask_on
from ..masking import mask_point
from ..masking import mask_words
from ..masking import point_of
from ..masking import unmask
from ..moderating import Seen
from ..refusals import UNKNOWN
from .case_page import CasePage
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


FIELDS = ("text", "proposal")


@dataclass(frozen=True)
class Suggestion:
    """Personal data in a field, and what they are."""

    field: str
    stretch: Stretch
    words: str
    kind: Any

    @property
    def value(self) -> str:
        """What is sent back."""
        return f"{self.field}:{self.stretch[0]}:{self.stretch[1]}"


class MaskPage(CasePage):
    """The text stands in a field in which words are replaced by the mark; the server
    takes nothing else. A script replaces what is selected.
    """

    template = ViewPageTemplateFile("mask.pt")

    @property
    def number(self) -> int:
        """Of the point, from 0; -1 for what is no number."""
        number = number_in(self.form_value("point"))
        return -1 if number is None else number

    @property
    def action(self) -> str:
        return f"{super().action}&point={self.number}"

    @cached_property
    def found(self) -> tuple[Any, Any]:
        """The submission and its point, whatever was seen of it."""
        return point_of(self.context, Seen(self.code), self.number)

    @property
    def entries(self) -> int:
        return len(self.found[0].entries)

    @property
    def is_masked(self) -> bool:
        return mask_on(self.found[0], self.number) is not None

    def shown(self, field: str) -> str:
        """The words in the field: as sent, as masked before, or as they came."""
        if self.reasons and field in self.request.form:
            return self.form_value(field)
        mask = mask_on(self.found[0], self.number)
        return str(getattr(self.found[1] if mask is None else mask, field))

    def suggestions(self) -> Iterator[Suggestion]:
        for field in FIELDS:
            text = getattr(self.found[1], field)
            for one in personal_in(text):
                words = text[slice(*one.stretch)]
                yield Suggestion(field, one.stretch, words, PERSONAL_TITLES[one.kind])

    def act(self) -> None:
        entries = number_in(self.form_value("entries"))
        seen = Seen(self.code, -1 if entries is None else entries)
        if "hide_point" in self.request.form:
            mask_point(self.context, seen, self.number)
        elif "unmask" in self.request.form:
            unmask(self.context, seen, self.number)
        else:
            mask_words(self.context, seen, self.number, self._hidden())
        kept = _("case_mask_kept", default="Kept. This is what others read of it.")
        self.redirect(self.action, kept)

    def _hidden(self) -> Hidden:
        """What was replaced in the fields, and the suggestions that were ticked."""
        sent = listed_texts(self.request.form, "suggestion")
        ticked = [one for one in self.suggestions() if one.value in sent]
        marked = hidden_in(
            self.found[1], self.form_value("text"), self.form_value("proposal")
        )
        text, proposal = (
            [one.stretch for one in ticked if one.field == field] for field in FIELDS
        )
        return Hidden((*marked.text, *text), (*marked.proposal, *proposal))

    def prepare(self) -> None:
        try:
            self.found  # noqa: B018
        except Refused as refused:
            code = refused.refusals[0].code
            name = self.case_name if code == UNKNOWN.code else self.form_value("point")
            raise NotFound(self.context, name, self.request) from None

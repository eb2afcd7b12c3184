"""`@@opinion-mask?code=…&point=…`: hide words of one point."""

from ....base.act_page.act_page import ActPage
from ....base.refusal import Refused
from ..masking import Hidden
from ..masking import hidden_in
from ..masking import mask_on
from ..masking import mask_point
from ..masking import mask_words
from ..masking import point_of
from ..masking import unmask
from ..moderating import Seen
from ..personal_numbers import personal_in
from ..personal_numbers import PERSONAL_TITLES
from ..refusals import UNKNOWN
from ..text_masks import Stretch
from .page import STATIC
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


FIELDS = ("text", "proposal")


@dataclass(frozen=True)
class Suggestion:
    """`value` is sent back: field, begin and end."""

    value: str
    words: str
    kind: Any


class MaskPage(ActPage):
    """The text stands in a field in which words are replaced by the mark; the server
    takes nothing else. A script replaces what is selected.
    """

    template = ViewPageTemplateFile("mask.pt")

    @property
    def code(self) -> str:
        return self.form_value("code")[:20]

    @property
    def number(self) -> int:
        """Of the point, from 0; -1 for what is no number."""
        sent = self.form_value("point")
        return int(sent[:4]) if sent.isascii() and sent.isdigit() else -1

    @property
    def action(self) -> str:
        base = self.context.absolute_url()
        return f"{base}/@@opinion-mask?code={self.code}&point={self.number}"

    @property
    def queue_url(self) -> str:
        return f"{self.context.absolute_url()}/@@opinions-queue#case-{self.code}"

    @property
    def static(self) -> str:
        return f"{api.portal.get().absolute_url()}/{STATIC}"

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
                begin, end = one.stretch
                value = f"{field}:{begin}:{end}"
                yield Suggestion(value, text[begin:end], PERSONAL_TITLES[one.kind])

    def act(self) -> None:
        entries = self.form_value("entries")
        known = entries.isascii() and entries.isdigit()
        seen = Seen(self.code, int(entries[:6]) if known else -1)
        if "hide_point" in self.request.form:
            mask_point(self.context, seen, self.number)
        elif "unmask" in self.request.form:
            unmask(self.context, seen, self.number)
        else:
            mask_words(self.context, seen, self.number, self._hidden())
        kept = _("case_mask_kept", default="Kept. This is what others read now.")
        self.redirect(self.action, kept)

    def _hidden(self) -> Hidden:
        """What was replaced in the fields, and the suggestions that were ticked."""
        point = self.found[1]
        marked = hidden_in(
            point,
            self.form_value("text") or point.text,
            self.form_value("proposal") or point.proposal,
        )
        ticked = self._ticked()
        return Hidden(
            (*marked.text, *ticked["text"]), (*marked.proposal, *ticked["proposal"])
        )

    def _ticked(self) -> dict[str, list[Stretch]]:
        sent = self.request.form.get("suggestion", [])
        values = set(sent if isinstance(sent, list) else [sent])
        found: dict[str, list[Stretch]] = {field: [] for field in FIELDS}
        for one in self.suggestions():
            if one.value in values:
                field, begin, end = one.value.split(":")
                found[field].append((int(begin), int(end)))
        return found

    def prepare(self) -> None:
        try:
            self.found  # noqa: B018
        except Refused as refused:
            code = refused.refusals[0].code
            name = self.code if code == UNKNOWN.code else self.form_value("point")
            raise NotFound(self.context, name, self.request) from None

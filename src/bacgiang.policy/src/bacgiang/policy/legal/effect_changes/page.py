"""`@@effect-changes?from=2026-01-01&to=2026-06-30` of a register (4.1d)."""

from ...base.act_page.page_links import RegisterPages
from ...base.english.days import shown_day
from ...base.form_values import batch_start
from ...base.frame_language import frame_language
from ...base.refusal import Refused
from ...base.sites import sites
from ...search.page_query import page_starts
from ...search.searching import Found
from ..document_page.banner import BannerLine
from ..document_page.banner import lines_of
from ..effect.describing import DescribedPeriod
from ..relations.describing import Other
from ..relations.naming_others import name_of
from ..vocabularies import tables
from .finding import Between
from collections.abc import Iterator
from functools import cached_property
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode


PAGE = 20


class EffectChanges(RegisterPages, BrowserView):
    """The records that turned, newest issued first, each with what became of it."""

    message = ""

    def __call__(self) -> str:
        try:
            self.between = Between.read(self.request.form)
        except Refused as error:
            self.message = error.refusals[0].in_words(self.request)
            self.between = Between.read({})
            self.request.response.setStatus(400, lock=1)
        return str(self.index())

    day = staticmethod(shown_day)
    line_box = ViewPageTemplateFile("../document_page/event_line.pt")

    @cached_property
    def language(self) -> str:
        return frame_language()

    @cached_property
    def found(self) -> Found:
        code = str(sites().unit_code_of(self.context))
        unit = "" if code == sites().main_unit_code() else code
        return self.between.records(str(self.context.holds), unit)

    @property
    def total(self) -> int:
        return self.found.total

    def start(self) -> int:
        return batch_start(self.request.form)

    def rows(self) -> Iterator[dict[str, Any]]:
        for brain in self.found.brains(self.start(), PAGE):
            document = brain.getObject()
            token = document.document_type
            kind = tables.title_in(tables.DOCUMENT_TYPES, token, self.language, token)
            yield {
                "name": f"{kind} {document.number or ''}".strip(),
                "title": document.title,
                "url": brain.getURL(),
                "turns": self.between.turns(document),
            }

    def name_of(self, other: Other) -> str:
        return name_of(other, self.language)

    def lines(self, turn: DescribedPeriod) -> list[BannerLine]:
        """What others did on the day itself, a line for each document."""
        lines = lines_of(turn.events)
        return [one for one in lines if one.source and one.day == turn.start]

    def previous_url(self) -> str:
        return self._url_of_page("prev")

    def next_url(self) -> str:
        return self._url_of_page("next")

    def _url_of_page(self, which: str) -> str:
        start = page_starts(self.start(), PAGE, self.total).get(which)
        if start is None:
            return ""
        said = {
            "from": self.between.start.isoformat(),
            "to": self.between.end.isoformat(),
            "b_start": start,
        }
        return f"{self.context.absolute_url()}/@@effect-changes?{urlencode(said)}"

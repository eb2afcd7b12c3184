"""`@@answered-petitions`: what was answered and published, the newest first (11.1).

With `text` what is on those words, with `id` one of them. Of its sender nothing is
loaded: published is what names nobody.
"""

from ...base.act_page.page_links import PageLinks
from ...base.act_page.search_form import Looking
from ...base.act_page.search_form import SearchForm
from ...base.asked_by_address import AskedByAddress
from ...base.english.days import shown_day
from ...base.english.tongue import tongue
from ...base.form_values import batch_start
from ...base.form_values import form_value
from ...base.place_map import place_map
from ...base.place_map import PlaceMark
from ...citizen.submissions.submissions import submissions
from ...units.register.directory import directory
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ..cases.answered_words import place_index
from ..cases.store import case_store
from ..content.course import course_of
from .finding import Answered
from .finding import answered_of
from .finding import public_numbered
from .finding import public_on
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from plone import api
from Products.Five import BrowserView
from typing import Any
from zExceptions import NotFound


PAGE = 20
LONGEST = 200


class AnsweredPage(AskedByAddress, PageLinks, SearchForm, BrowserView):
    """Of all units; on a unit's site of that one, unless something is asked for."""

    page_size = PAGE
    day = staticmethod(shown_day)
    tongue = staticmethod(tongue)

    @property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @property
    def typed(self) -> str:
        return form_value(self.request.form, "text").strip()[:LONGEST]

    @property
    def looking(self) -> Looking:
        title = _("label_answered_text", default="Look among questions and answers")
        return Looking(name="text", title=title, value=self.typed)

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.__name__}"

    @cached_property
    def start(self) -> int:
        return batch_start(self.request.form)

    @cached_property
    def page(self) -> tuple[list[Any], bool]:
        """What is shown, and whether more follows. Raises NotFound for a wrong `id`."""
        number = form_value(self.request.form, "id")
        if number:
            one = public_numbered(number, self.language)
            if one is None:
                raise NotFound(number)
            return [one], False
        if self.typed:
            return public_on(self.typed, self.language, PAGE), False
        codes = place_index().of(self.place)
        if not self.place:
            codes = case_store().published(self.unit)
        # What is passed over is no more than a code.
        newest = list(islice(codes, self.start, self.start + PAGE + 1))
        return list(_published(newest[:PAGE], self.language)), len(newest) > PAGE

    @property
    def has_more(self) -> bool:
        return self.page[1]

    def address_from(self, start: int) -> str:
        place = f"place={self.place}&" if self.place else ""
        return f"{self.action}?{place}b_start={start}"

    @property
    def unit(self) -> str:
        """Whose are shown; "" on the main site, for all."""
        unit = unit_code_of(self.context)
        return "" if unit == main_unit_code() else unit

    @property
    def place(self) -> str:
        return form_value(self.request.form, "place")[:LONGEST]

    @cached_property
    def places(self) -> list[PlaceMark]:
        """What of all units is about, on the main site."""
        counts = place_index().counts() if not self.unit else {}
        return [
            PlaceMark(
                one.code,
                one.short_name or one.name,
                counts[one.code],
                f"{self.action}?place={one.code}",
                str(counts[one.code]),
            )
            for one in directory()
            if one.code in counts
        ]

    def map(self) -> str:
        return place_map(self.places)


def _published(codes: Iterable[str], language: str) -> Iterator[Answered]:
    """As their log is now: what was erased or taken back meanwhile is left out."""
    log = submissions()
    for found in map(log.require, codes):
        if course_of(found).is_published:
            answered = answered_of(found, language)
            if answered is not None:
                yield answered

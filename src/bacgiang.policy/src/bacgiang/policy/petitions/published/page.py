"""`@@answered-petitions`: what was answered and published, the newest first (11.1).

Of its sender nothing is loaded: published is what names nobody.
"""

from ...base.dates import day_of
from ...base.english.days import shown_day
from ...base.english.tongue import tongue
from ...base.form_values import batch_start
from ...citizen.submissions.submissions import submissions
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ..cases.store import case_store
from ..content.content import content_of
from ..content.course import course_of
from ..content.told import unit_name
from ..rules.subjects import subjects
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from plone import api
from Products.Five import BrowserView


PAGE = 20


@dataclass(frozen=True)
class Answered:
    """`number`: the digest on the author's receipt, by what everybody knows it."""

    number: str
    subject: str
    unit: str
    text: str
    answer: str
    closed: date


class AnsweredPage(BrowserView):
    """Of all units; on a unit's site of that one."""

    day = staticmethod(shown_day)
    tongue = staticmethod(tongue)

    @cached_property
    def start(self) -> int:
        return batch_start(self.request.form)

    @cached_property
    def page(self) -> tuple[list[Answered], bool]:
        """What is shown, and whether more follows."""
        unit = unit_code_of(self.context)
        of_unit = "" if unit == main_unit_code() else unit
        codes = case_store().published(of_unit)
        found = list(islice(_answered(codes), self.start, self.start + PAGE + 1))
        return found[:PAGE], len(found) > PAGE

    def previous_url(self) -> str:
        return self._url(max(0, self.start - PAGE)) if self.start else ""

    def next_url(self) -> str:
        return self._url(self.start + PAGE) if self.page[1] else ""

    @property
    def send_url(self) -> str:
        return f"{self.context.absolute_url()}/@@petition"

    def _url(self, start: int) -> str:
        return f"{self.context.absolute_url()}/@@{self.__name__}?b_start={start}"


def _answered(codes: Iterator[str]) -> Iterator[Answered]:
    """As their log is now: what was erased or taken back meanwhile is left out."""
    language, log = str(api.portal.get_current_language()), submissions()
    for code in codes:
        found = log.require(code)
        content, course = content_of(found), course_of(found)
        if content is None or not course.is_published or course.closed is None:
            continue
        entry = subjects().get(content.subject)
        yield Answered(
            number=found.entries[0].digest[:16],
            subject=entry.title(language) if entry is not None else content.subject,
            unit=unit_name(course.unit, language),
            text=content.text,
            answer=course.answer,
            closed=day_of(course.closed),
        )

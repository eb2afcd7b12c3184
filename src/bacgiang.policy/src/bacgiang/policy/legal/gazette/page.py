"""`@@gazette`: years; `?year=2007` its issues; `?issue=12&date=2007-09-15` one issue.

Both registers show the same gazette.
"""

from ...base.asked_by_address import AskedByAddress
from ...base.english.days import shown_day
from ...base.page_facts import IIndexedPage
from ...base.refusal import Refused
from ..documents.day_number import day_at
from ..register_page.titles import titles
from . import query
from . import reading
from .place import Issue
from .place import page_at
from .place import without_page_word
from bacgiang.policy import _
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from typing import Any
from zope.interface import implementer


@implementer(IIndexedPage)
class GazettePage(AskedByAddress, BrowserView):
    """A live query on the published records of both registers."""

    page_title = _("heading_gazette", default="Gazette")

    wrong = False
    year: int | None = None
    asked: Issue | None = None

    def __call__(self) -> str:
        try:
            self.asked = query.asked_issue(self.request.form)
            self.year = (
                self.asked.year if self.asked else query.asked_year(self.request.form)
            )
        except Refused:
            self.wrong = True
            self.request.response.setStatus(400, lock=1)
        else:
            if self.is_unknown:
                self.request.response.setStatus(404, lock=1)
        return self.index()

    @cached_property
    def years(self) -> list[dict[str, int]]:
        return reading.years()

    @cached_property
    def issues(self) -> list[reading.GazetteIssue]:
        """What is asked for: one issue, those of a year, or none."""
        if self.asked is not None:
            found = reading.one_issue(self.asked)
            return [found] if found is not None else []
        return reading.issues_of(self.year) if self.year is not None else []

    @property
    def is_unknown(self) -> bool:
        """Whether something is asked for of which the register knows nothing."""
        return self.year is not None and not self.issues

    def address_of(self, issue: Issue) -> str:
        return f"{self.context.absolute_url()}/@@gazette?{query.query_of(issue)}"

    def year_address(self, year: int) -> str:
        return f"{self.context.absolute_url()}/@@gazette?year={year}"

    def day_of(self, issue: Issue) -> str:
        return shown_day(issue.date)

    def day(self, number: int) -> str:
        return shown_day(day_at(number))

    def page_of(self, entry: Any) -> str:
        return without_page_word(page_at(entry.gazette_issue))

    def type_of(self, token: str) -> str:
        return self._titles["document_type"].get(token) or token

    def issuer_of(self, token: str) -> str:
        return self._titles["issuer"].get(token) or token

    @cached_property
    def _titles(self) -> dict[str, dict[str, Any]]:
        return titles(str(api.portal.get_current_language()), self.request)

"""`@@consultation-report`: opinions, what was taken up and why not (4.1e).

Public once it was issued; before, the board sees what it would say, and issues it.
"""

from ...base.act_page.act_page import ActPage
from ...base.page_facts import IIndexedPage
from ...search.query_values import start_value
from ..responses.board_rights import DECIDE
from ..responses.board_rights import may
from ..responses.places import Places
from ..responses.reading import unanswered
from ..responses.response import AnswerState
from ..responses.store import response_store
from .access import readable_report
from .head import ReportHead
from .head import Section
from .issuing import issue_report
from .labels import Words
from .report_of import Preview
from .shown_rows import shown_rows
from .shown_rows import ShownRow
from .store import IssuedReport
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.interface import implementer


PAGE = 50
ISSUED = _("message_report_issued", default="The report is issued and public.")


@dataclass(frozen=True)
class SectionLink:
    """A provision with the address of its first row."""

    title: str
    points: int
    url: str


@implementer(IIndexedPage)
class ReportView(ActPage):
    """A page of rows; its address names the first of them."""

    page_title = _(
        "report_title",
        default="Opinions received, what was taken up, and explanations",
    )

    template = ViewPageTemplateFile("report.pt")
    # It is public: caches may keep it.
    headers: Mapping[str, str] = {}

    def prepare(self) -> None:
        self.report  # noqa: B018  (whoever may not read it learns nothing else)

    def act(self) -> None:
        issue_report(self.context)
        self.redirect(self.action, ISSUED)

    @cached_property
    def report(self) -> IssuedReport | Preview:
        return readable_report(self.context, self.request)

    @cached_property
    def head(self) -> ReportHead:
        return self.report.head

    @cached_property
    def words(self) -> Words:
        return Words(self.request)

    @property
    def uid(self) -> str:
        return self.context.UID()

    @property
    def is_issued(self) -> bool:
        return self.head.issued is not None

    @cached_property
    def may_issue(self) -> bool:
        return not self.is_issued and may(DECIDE, self.context)

    @cached_property
    def unanswered(self) -> int:
        return len(unanswered(self.uid).points)

    def facts(self) -> list[tuple[str, str]]:
        return list(self.words.head_facts(self.head))

    @cached_property
    def start(self) -> int:
        start = start_value(self.request.form, "start")
        return start if start < self.head.rows else 0

    def rows(self) -> list[ShownRow]:
        some = self.report.rows(self.start, self.start + PAGE)
        return list(shown_rows(self.uid, some, self.start, self.head.issued))

    def columns(self) -> list[str]:
        return self.words.columns()

    def lines(self, row: ShownRow) -> tuple[list[str], ...]:
        """The texts of a row, a list of lines for each column."""
        return tuple(cell.split("\n") for cell in self.words.cells(row))

    def sections(self) -> list[SectionLink]:
        places = Places(self.uid)
        return [self._section(one, places) for one in self.head.sections]

    def _section(self, section: Section, places: Places) -> SectionLink:
        title = places.of(section.provision).in_words(self.request)
        start = section.first // PAGE * PAGE
        address = f"{self.action}?start={start}#row-{section.first + 1}"
        return SectionLink(title, section.points, address)

    def corrected(self) -> int:
        """How many answers were corrected after the report was issued."""
        issued = self.head.issued
        if issued is None:
            return 0
        published = response_store().of(self.uid).published()
        return sum(
            one.published is not None
            and one.published > issued
            and one.state is AnswerState.PUBLISHED
            for one in published
        )

    def previous_url(self) -> str:
        return f"{self.action}?start={max(0, self.start - PAGE)}" if self.start else ""

    def next_url(self) -> str:
        start = self.start + PAGE
        return f"{self.action}?start={start}" if start < self.head.rows else ""

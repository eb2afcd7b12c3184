"""`@@consultation-report`: opinions, what was taken up and why not (4.1e).

Public once it was issued; before, the board sees what it would say, and issues it.
"""

from ...base.act_page.asking_again import AsksAgain
from ...base.act_page.asking_again import Question
from ...base.act_page.page_links import PageLinks
from ...base.english.tongue import marked
from ...base.page_facts import IIndexedPage
from ...search.query_values import start_value
from ..responses.board_rights import DECIDE
from ..responses.board_rights import may
from ..responses.places import Places
from ..responses.reading import unanswered
from ..responses.reading import undecided
from ..responses.store import response_store
from .head import ReportHead
from .issuing import issue_report
from .labels import TITLE
from .labels import Words
from .report_of import issued_report
from .report_of import Preview
from .report_of import readable_report
from .shown_rows import shown_rows
from .shown_rows import ShownRow
from .store import IssuedReport
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate
from zope.interface import implementer


PAGE = 50


TO_ISSUE = Question(
    _("heading_issue_sure", default="Issue the report as it stands below?"),
    _(
        "text_issue_sure",
        default="It is public at once and is kept as it is: nobody can change it or "
        "take it back.",
    ),
    _("button_issue_report", default="Issue the report"),
)


@implementer(IIndexedPage)
class ReportView(PageLinks, AsksAgain):
    """A page of rows; its address names the first of them."""

    page_title = TITLE
    template = ViewPageTemplateFile("report.pt")
    page_size = PAGE
    # It is public: caches may keep it.
    headers: Mapping[str, str] = {}

    marked = staticmethod(marked)

    @property
    def at_the_desk(self) -> bool:
        """The board alone reads it until it is issued."""
        return issued_report(self.context) is None

    def prepare(self) -> None:
        self.report  # noqa: B018  (whoever may not read it learns nothing else)

    def act(self) -> Any:
        if not (self.is_sure or self.unanswered or self.undecided):
            return self.ask_again(replace(TO_ISSUE, quoted=self._late_in_words()))
        issue_report(self.context)
        issued = _("message_report_issued", default="The report is issued and public.")
        return self.redirect(self.action, issued)

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
        return str(self.context.UID())

    @property
    def may_issue(self) -> bool:
        return may(DECIDE, self.context)

    @cached_property
    def unanswered(self) -> int:
        return len(unanswered(self.uid).points)

    @cached_property
    def undecided(self) -> int:
        return undecided(self.uid)

    def _late_in_words(self) -> str:
        """What came in after closing and stays without an answer in the report."""
        late = len(unanswered(self.uid).late)
        words = _(
            "text_issue_late",
            default="Opinions that came in late and have no published answer: "
            "${count}. The report will say so.",
            mapping={"count": late},
        )
        return translate(words, context=self.request) if late else ""

    @cached_property
    def start(self) -> int:
        start = start_value(self.request.form, "start")
        return start if start < self.head.rows else 0

    def rows(self) -> list[ShownRow]:
        some = self.report.rows(self.start, self.start + PAGE)
        return list(shown_rows(self.uid, some, self.start, self.head.issued))

    def lines(self, row: ShownRow) -> tuple[list[str], ...]:
        """The texts of a row, a list of lines for each column."""
        return tuple(cell.split("\n") for cell in self.words.cells(row))

    def sections(self) -> list[tuple[str, int, str]]:
        """Each provision, its number of points and the address of its first row."""
        places = Places(self.uid)
        return [
            (
                places.of(one.provision).in_words(self.request),
                one.points,
                f"{self.address_from(one.first // PAGE * PAGE)}#row-{one.first + 1}",
            )
            for one in self.head.sections
        ]

    def corrected(self) -> int:
        """How many answers were corrected after the report was issued."""
        issued = self.head.issued
        if issued is None:
            return 0
        published = response_store().of(self.uid).published()
        moments = (one.published for one in published if one.published is not None)
        return sum(moment > issued for moment in moments)

    @property
    def has_more(self) -> bool:
        return self.start + PAGE < int(self.head.rows)

    def address_from(self, start: int) -> str:
        return f"{self.action}?start={start}"

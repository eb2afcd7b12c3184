"""What stands in a report, beside its task."""

from ...base.dates import day_of
from ...base.figures.figure import Period
from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from .form import ReportForm
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from persistent import Persistent
from plone.namedfile.file import NamedBlobFile


DRAWN_UP, BEFORE_HEAD, SENT, RECEIVED = "draft", "submitted", "sent", "received"
"""States of a report's task."""


@stored_value
class Line:
    """A figure as it was counted; `heading`, `title`: in Vietnamese, as papers are."""

    source: str
    name: str
    value: int
    heading: str
    title: str


@stored_value
class Told:
    """What a unit's report said, in the one that gathers them."""

    unit: str
    name: str
    state: str
    answers: tuple[tuple[str, str], ...] = ()


@stored_value
class Sent:
    """What was sent, word for word; `answers`: question and answer. Never changed."""

    at: datetime
    by: str
    title: str
    recipient: str
    lines: tuple[Line, ...]
    answers: tuple[tuple[str, str], ...]
    units: tuple[Told, ...] = ()


class Report(Persistent):
    """`task`: identifier; `unit`: office that reports; `form`: code of a form.

    `answers`: by code of the question, not sent yet; `lines`: None until they are
    counted. `changes`: how often either changed. `numbered`: the paper's number.
    """

    numbered = ""

    def __init__(self, task: str, unit: str, form: str, period: Period) -> None:
        self.task = task
        self.unit = unit
        self.form = form
        self.first: date = period.first
        self.last: date = period.last
        self.answers: tuple[tuple[str, str], ...] = ()
        self.lines: tuple[Line, ...] | None = None
        self.counted_at: datetime | None = None
        self.changes = 0
        self.sent: tuple[Sent, ...] = ()
        self._papers: tuple[NamedBlobFile, ...] = ()

    @property
    def period(self) -> Period:
        return Period(self.first, self.last)

    def answers_to(self, form: ReportForm) -> dict[str, str]:
        """Those of its questions: the office may have taken others out since."""
        kept = dict(self.answers)
        return {one.code: kept.get(one.code, "") for one in form.questions}

    def is_counted(self, day: date) -> bool:
        """Whether its figures are, on a day, those of its whole time."""
        counted = day_of(self.counted_at) if self.counted_at is not None else date.min
        return counted > self.last or counted == self.last == day

    def fill(self, answers: tuple[tuple[str, str], ...]) -> None:
        self.answers, self.changes = answers, self.changes + 1

    def count(self, lines: tuple[Line, ...] | None, at: datetime | None) -> None:
        self.lines, self.counted_at, self.changes = lines, at, self.changes + 1

    def keep(self, sent: Sent, paper: bytes) -> None:
        """What is sent stays as it is, its paper with it."""
        self.sent = (*self.sent, sent)
        self._papers = (*self._papers, NamedBlobFile(paper))

    def paper(self, number: int) -> bytes:
        """Of what was sent, from 0."""
        data: bytes = self._papers[number].data
        return data


class ReportStore(Persistent):
    """By task; and by form and period, to gather those of units."""

    def __init__(self) -> None:
        self._reports: OOBTree = OOBTree()
        self._periods: OOTreeSet = OOTreeSet()

    def get(self, task: str) -> Report | None:
        return self._reports.get(task)

    def put(self, report: Report) -> None:
        self._reports[report.task] = report
        self._periods.insert((*_key(report.form, report.period), report.task))

    def of_form(self, form: str, period: Period) -> Iterator[Report]:
        key = _key(form, period)
        for one in self._periods.keys(key, (*key[:-1], f"{key[-1]}\0")):
            yield self._reports[one[-1]]

    def of_period(self, period: Period) -> Iterator[Report]:
        """Of every form: those that wait for the figures of a period."""
        return (one for one in self._reports.values() if one.period == period)


def _key(form: str, period: Period) -> tuple[str, str, str]:
    return form, period.first.isoformat(), period.last.isoformat()


report_store = SiteStore("bacgiang.policy.reports", ReportStore)

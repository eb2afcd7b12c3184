"""What a unit fills in, while its report is drawn up, and the portal's figures."""

from ...base.acts.recording import record_act
from ...base.date_labels import day_label
from ...base.dates import day_of
from ...base.dates import now_utc
from ...base.figures.source import ALL
from ...base.figures.source import report_sources
from ...base.refusal import Refused
from ...units.levels import Level
from ..act_kinds import OFFICE_ACT
from ..paper import say
from ..tasks import reasons as task_reasons
from ..tasks.lists import task_at
from ..tasks.offices import acts_for
from ..tasks.offices import STANDING
from ..tasks.record import OfficeTask
from ..tasks.saying import clean
from .counts import ask_for
from .counts import count_store
from .counts import PeriodCount
from .counts import PeriodCounted
from .form import form_of
from .form import ReportForm
from .kind import answer_refusals
from .kind import CODE
from .kind import REPORT
from .store import BEFORE_HEAD
from .store import DRAWN_UP
from .store import Line
from .store import Report
from .store import report_store
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message


TODAY = _("report_today", default="(today)")
AS_OF = _("report_as_of", default="(as of ${day})")
"""In the place of TODAY: who reads a report reads it on another day."""


@dataclass(frozen=True)
class Found:
    """A report with its task and form."""

    task: OfficeTask
    report: Report
    form: ReportForm

    @property
    def seen(self) -> str:
        """As whoever reads it sees it."""
        return REPORT.seen(self.task)

    @property
    def is_in_work(self) -> bool:
        """Whether it is drawn up (again): what was sent before is not what it says."""
        return self.task.state in (DRAWN_UP, BEFORE_HEAD)

    @property
    def may_fill(self) -> bool:
        level = Level.HEAD if self.task.state == BEFORE_HEAD else Level.UPDATE
        return self.is_in_work and acts_for(self.task.owner, level)


def report_at(place: DexterityContent, identifier: str) -> Found:
    """Raises Refused for what is no report that is seen here."""
    task = task_at(place, identifier)
    report = report_store().get(task.identifier)
    form = form_of(report.form, report.unit) if report is not None else None
    if task.kind != CODE or report is None or form is None:
        raise Refused(task_reasons.UNKNOWN)
    return Found(task, report, form)


def fill(found: Found, answers: Mapping[str, str], seen: str) -> None:
    """Keep answers; those of questions that are not named stay. Raises Refused."""
    _require(found, seen)
    said = {code: clean(text) for code, text in answers.items()}
    Refused.raise_for(*answer_refusals(found.form, said))
    kept = {**found.report.answers_to(found.form), **said}
    found.report.fill(tuple((code, text) for code, text in kept.items() if text))
    _record(found, "fill")


def count_anew(found: Found, seen: str) -> None:
    """Raises Refused."""
    _require(found, seen)
    draw_figures([found.report], now_utc())
    _record(found, "count")


def draw_figures(reports: Collection[Report], now: datetime) -> None:
    """Have them counted (anew), and put in once they are."""
    for one in reports:
        one.count(None, None)
    # Counted once for all, after all wait for it.
    for period in {one.period for one in reports}:
        ask_for(period, now)


def put_in(event: PeriodCounted) -> None:
    """Into the reports that wait for them."""
    counted = count_store().get(event.period)
    # What was counted before stands until all is counted anew.
    if counted is None or counted.at is None or counted.left:
        return
    for report in report_store().of_period(event.period):
        if report.lines is None:
            unit = ALL if report.unit == STANDING else report.unit
            report.count(tuple(lines_of(counted, unit)), counted.at)


def lines_of(counted: PeriodCount, unit: str) -> Iterator[Line]:
    """Of a unit, or of ALL."""
    day = day_of(counted.at) if counted.at is not None else None
    as_of = say(Message(AS_OF, mapping={"day": day_label(day)}))
    for source in report_sources():
        heading = say(source.title).replace(say(TODAY), as_of)
        counts = counted.sums.counts.get(source.code, {})
        for name, value in source.of_unit(counts, unit):
            title = say(source.lines[name]).replace(say(TODAY), as_of)
            yield Line(source.code, name, value, heading, title)


def _require(found: Found, seen: str) -> None:
    if not found.may_fill:
        raise Refused(task_reasons.NOT_YOURS_TO_DO)
    if seen != found.seen:
        raise Refused(task_reasons.CHANGED)


def _record(found: Found, act: str) -> None:
    owner = found.task.owner
    record_act(
        OFFICE_ACT,
        unit="" if owner == STANDING else owner,
        uid=found.task.identifier,
        details={"task": CODE, "office_state": found.task.state, "office_act": act},
    )

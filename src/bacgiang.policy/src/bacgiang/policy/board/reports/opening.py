"""A report is asked for: by the calendar, by the standing office, by a unit itself."""

from ...base.dates import day_in
from ...base.dates import day_of
from ...base.dates import now_utc
from ...base.dates import today
from ...base.figures.figure import Period
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_new_day
from ...units.levels import Level
from ...units.register.directory import directory
from ...units.sites.belonging import unit_code_of
from ...units.sites.working import has_place_of_work
from ..tasks import reasons as task_reasons
from ..tasks.acting import begin
from ..tasks.offices import acts_for
from ..tasks.offices import sees_all
from ..tasks.offices import STANDING
from ..tasks.record import OfficeTask
from ..tasks.saying import Asked
from ..tasks.saying import is_ahead
from ..tasks.store import office_task_store
from .filling import draw_figures
from .form import report_forms
from .form import ReportForm
from .kind import REPORT
from .store import BEFORE_HEAD
from .store import DRAWN_UP
from .store import Report
from .store import report_store
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.Portal import PloneSite
from uuid import uuid4
from zope.interface import implementer


FIRST_YEAR = 1990
MOST_DAYS = 3660
MOST_OPEN = 20
"""That a unit asks of itself; each has all sources counted."""
SUMMARY = "summary"
"""Among the units that are chosen: the standing office's own report."""
UNKNOWN_FORM = Refusal(
    "unknown_form",
    _("report_refusal_form", default="Choose one of the forms of reports."),
    "form",
)
PERIOD_WRONG = Refusal(
    "wrong_period",
    _(
        "report_refusal_period",
        default="Name the first and the last day, ten years apart at most.",
    ),
    "first",
)
OPEN_ALREADY = Refusal(
    "open_already",
    _(
        "report_refusal_open",
        default="A report by this form on these days is being drawn up already.",
    ),
    "form",
    status=409,
)

TOO_MANY = Refusal(
    "too_many",
    _(
        "report_refusal_many",
        default="20 reports that the unit asked for are being drawn up already. Send "
        "some of them first, or take them back.",
    ),
    status=409,
)


@dataclass(frozen=True)
class Wanted:
    """As it was sent: `form`: code; days; `units`: codes, none for all."""

    form: str
    first: str
    last: str
    due: str
    units: tuple[str, ...] = ()

    @property
    def period(self) -> Period | None:
        first, last = day_in(self.first), day_in(self.last)
        if first is None or last is None or first.year < FIRST_YEAR:
            return None
        is_long = (last - first).days > MOST_DAYS or last.year > today().year + 1
        return None if last < first or is_long else Period(first, last)


def asking_for(place: DexterityContent) -> str:
    """For which office whoever acts asks for reports at a place; "" where none."""
    if sees_all(place):
        return STANDING
    office = unit_code_of(place)
    return office if acts_for(office, Level.UPDATE) else ""


def open_reports(place: DexterityContent, wanted: Wanted) -> list[OfficeTask]:
    """A unit asks it of itself, out of turn; the standing office of any unit, and of
    itself. Raises Refused.
    """
    asker = asking_for(place)
    if not asker:
        raise Refused(task_reasons.NOT_YOURS_TO_ASK)
    form, period = report_forms().get(wanted.form), wanted.period
    due, owners = day_in(wanted.due), _owners(asker, wanted.units)
    Refused.raise_for(
        UNKNOWN_FORM if form is None else None,
        PERIOD_WRONG if period is None else None,
        None if due is not None and is_ahead(due) else task_reasons.DUE_WRONG,
        None if owners else task_reasons.UNITS_MISSING,
    )
    assert form is not None and period is not None and due is not None
    known = [*_known(form, period)]
    # Being drawn up, or sent and not returned.
    busy = {one.unit for one, task in known if task is not None and task.is_open}
    owners = [one for one in owners if one not in busy]
    if not owners:
        raise Refused(OPEN_ALREADY)
    if asker != STANDING:
        waiting = office_task_store().turns(REPORT.code, {asker})
        if sum(one.asker == asker for one in waiting) >= MOST_OPEN:
            raise Refused(TOO_MANY)
        due = min((due, *_of_calendar(form, period)))
    return _opened(form, period, due, asker, owners)


def _known(
    form: ReportForm, period: Period
) -> Iterator[tuple[Report, OfficeTask | None]]:
    store = office_task_store()
    for one in report_store().of_form(form.code, period):
        yield one, store.get(one.task)


def _of_calendar(form: ReportForm, period: Period) -> Iterator[date]:
    """By when it asks for a report on these days, unless that has passed."""
    for year in range(period.last.year - 1, period.last.year + 2):
        if form.period(year) == period and is_ahead(form.due_in(year)):
            yield form.due_in(year)


def _owners(asker: str, chosen: Collection[str]) -> list[str]:
    if asker != STANDING:
        return [asker]
    known = [one.code for one in directory() if has_place_of_work(one.code)]
    if not chosen:
        return known
    asked = {STANDING if one == SUMMARY else one for one in chosen}
    found = [one for one in (*known, STANDING) if one in asked]
    return found if len(found) == len(asked) else []


def _opened(
    form: ReportForm, period: Period, due: date, asker: str, owners: Collection[str]
) -> list[OfficeTask]:
    asked = Asked(
        title=f"{form.title} {period.last.year}",
        words=form.basis,
        due=due.isoformat(),
        facts={"first": period.first.isoformat(), "last": period.last.isoformat()},
    )
    group = uuid4().hex if len(owners) > 1 else ""
    made = [begin(REPORT.kind, asker, one, asked, group=group) for one in owners]
    reports = [Report(one.identifier, one.owner, form.code, period) for one in made]
    for report in reports:
        report_store().put(report)
    draw_figures(reports, now_utc())
    return made


@implementer(IScheduledJob)
class OpenReports:
    """Each form's in its time: all units', and the standing office's own. Their figures
    are counted again once that time is over.
    """

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        day = day_of(now)
        return is_new_day(last_run, now) and (any(_due_now(day)) or any(_early(day)))

    def run(self, site: PloneSite, now: datetime) -> None:
        for form, year in _due_now(day_of(now)):
            period, due = form.period(year), form.due_in(year)
            asked = {one.unit for one, task in _known(form, period) if _counts(task)}
            own = due + timedelta(days=form.summary)
            for owners, day in ((_owners(STANDING, ()), due), ([STANDING], own)):
                left = [one for one in owners if one not in asked]
                if left:
                    _opened(form, period, day, STANDING, left)
        draw_figures([*_early(day_of(now))], now)


def _counts(task: OfficeTask | None) -> bool:
    """Not where a unit had asked it of itself, and took it back."""
    return task is None or task.asker == STANDING or task.state != "cancelled"


def _early(day: date) -> Iterator[Report]:
    """Those in work whose time is over, and was not when they were counted."""
    for task in office_task_store().turns(REPORT.code, None):
        report = report_store().get(task.identifier)
        if report is None or task.state not in (DRAWN_UP, BEFORE_HEAD):
            continue
        if report.last < day and not report.is_counted(day):
            yield report


def _due_now(day: date) -> Iterator[tuple[ReportForm, int]]:
    for form in report_forms().values():
        for year in (day.year, day.year + 1):
            due = form.due_in(year)
            if form.active and due - timedelta(days=form.ahead) <= day <= due:
                yield form, year


def default_days(form: ReportForm) -> tuple[Period, date]:
    """Of the report that is due next."""
    day = today()
    year = day.year if form.due_in(day.year) >= day else day.year + 1
    return form.period(year), form.due_in(year)

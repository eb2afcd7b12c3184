"""A report is asked for: by the calendar, by the standing office, by a unit itself."""

from ....base.dates import day_of
from ....base.dates import now_utc
from ....base.dates import read_day
from ....base.dates import today
from ....base.dates import WrongDay
from ....base.figures.figure import Period
from ....base.refusal import Refused
from ....base.scheduler.interfaces import IScheduledJob
from ....base.scheduler.intervals import is_new_day
from ....units.levels import Level
from ....units.register.directory import directory
from ....units.sites.belonging import unit_code_of
from ....units.sites.working import has_place_of_work
from ...tasks.acting import begin
from ...tasks.offices import acts_for
from ...tasks.offices import sees_all
from ...tasks.offices import STANDING
from ...tasks.reasons import DUE_WRONG
from ...tasks.reasons import NOT_YOURS_TO_ASK
from ...tasks.reasons import UNITS_MISSING
from ...tasks.record import OfficeTask
from ...tasks.saying import Asked
from ...tasks.saying import day_in
from ...tasks.saying import is_ahead
from ...tasks.store import office_task_store
from ..forms.form import ReportForm
from ..forms.store import report_forms
from . import reasons
from .figures import draw_figures
from .kind import BEFORE_HEAD
from .kind import DRAWN_UP
from .kind import REPORT
from .record import Report
from .record import report_store
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
SUMMARY = "summary"
"""Among the units that are chosen: the standing office's own report."""


@dataclass(frozen=True)
class Wanted:
    """As it was sent: `form`: code; days; `units`: codes, none for all."""

    form: str
    first: str
    last: str
    due: str
    units: tuple[str, ...] = ()


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
        raise Refused(NOT_YOURS_TO_ASK)
    form, due = report_forms().get(wanted.form), day_in(wanted.due)
    period = _period(wanted)
    owners = _owners(asker, wanted.units)
    Refused.raise_for(
        reasons.UNKNOWN_FORM if form is None else None,
        reasons.PERIOD_WRONG if period is None else None,
        None if due is not None and is_ahead(due) else DUE_WRONG,
        None if owners else UNITS_MISSING,
    )
    assert form is not None and period is not None and due is not None
    owners = [one for one in owners if not _is_open(form, period, one)]
    if not owners:
        raise Refused(reasons.OPEN_ALREADY)
    if asker != STANDING:
        due = min((due, *_of_calendar(form, period)))
    return _opened(form, period, due, asker, owners)


def _of_calendar(form: ReportForm, period: Period) -> Iterator[date]:
    """By when it asks for a report on these days, unless that has passed."""
    for year in (period.last.year - 1, period.last.year, period.last.year + 1):
        if form.period(year) == period and is_ahead(form.due_in(year)):
            yield form.due_in(year)


def _period(wanted: Wanted) -> Period | None:
    try:
        first, last = read_day(wanted.first), read_day(wanted.last)
    except WrongDay:
        return None
    if first is None or last is None or first.year < FIRST_YEAR:
        return None
    is_sound = 0 <= (last - first).days <= MOST_DAYS and last.year <= today().year + 1
    return Period(first, last) if is_sound else None


def _owners(asker: str, chosen: Collection[str]) -> list[str]:
    if asker != STANDING:
        return [asker]
    known = [one.code for one in directory() if has_place_of_work(one.code)]
    if not chosen:
        return known
    asked = {STANDING if one == SUMMARY else one for one in chosen}
    found = [one for one in (*known, STANDING) if one in asked]
    return found if len(found) == len(asked) else []


def _is_open(form: ReportForm, period: Period, owner: str) -> bool:
    """Whether one is being drawn up, or was sent and not returned."""
    store = office_task_store()
    found = report_store().of_form(form.code, period)
    tasks = (store.get(one.task) for one in found if one.unit == owner)
    return any(one is not None and one.is_open for one in tasks)


def _opened(
    form: ReportForm, period: Period, due: date, asker: str, owners: Collection[str]
) -> list[OfficeTask]:
    group = uuid4().hex if len(owners) > 1 else ""
    made = [_made(form, period, due, asker, one, group) for one in owners]
    reports = [Report(one.identifier, one.owner, form.code, period) for one in made]
    for report in reports:
        report_store().put(report)
    draw_figures(reports, now_utc())
    return made


def _made(
    form: ReportForm, period: Period, due: date, asker: str, owner: str, group: str
) -> OfficeTask:
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    asked = Asked(
        title=f"{form.title} {period.last.year}",
        words=form.basis,
        due=due.isoformat(),
        facts=days,
    )
    return begin(REPORT.kind, asker, owner, asked, group=group)


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
            units = _owners(STANDING, ())
            known = report_store().of_form(form.code, period)
            asked = {one.unit for one in known if not _is_taken_back(one)}
            own = due + timedelta(days=form.summary)
            for owners, day in ((units, due), ([STANDING], own)):
                left = [one for one in owners if one not in asked]
                if left:
                    _opened(form, period, day, STANDING, left)
        draw_figures([*_early(day_of(now))], now)


def _is_taken_back(report: Report) -> bool:
    """By a unit that had asked it of itself."""
    task = office_task_store().get(report.task)
    is_own = task is not None and task.asker != STANDING
    return task is not None and is_own and task.state == "cancelled"


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

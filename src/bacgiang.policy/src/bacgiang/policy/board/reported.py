"""What reports tell of tasks between offices: one pass over them for all of it."""

from ..base.dates import day_of
from ..base.dates import today
from ..base.figures.figure import Period
from ..base.figures.source import Counts
from ..base.figures.source import ReportSource
from .kinds.correction import CODE as CORRECTION
from .kinds.merit import MERIT
from .kinds.plan import ITEM_CODE
from .kinds.request import CODE as REQUEST
from .tasks.record import OfficeEntry
from .tasks.record import OfficeTask
from .tasks.store import ALL
from .tasks.store import CLOSED
from .tasks.store import office_task_store
from .tasks.store import OPEN
from bacgiang.policy import _
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date


Counted = Callable[[OfficeTask, Period], Iterator[str]]
# Line by act: how often something was done, of each kind.
ACTS: Mapping[str, Mapping[str, str]] = {
    REQUEST: {"ask": "asked", "supply": "supplied", "refuse": "refused"},
    CORRECTION: {
        "ask": "noticed",
        "decide": "decided",
        "correct": "corrected",
        "dispute": "disputed",
        "uphold": "upheld",
        "set_aside": "set-aside",
    },
    ITEM_CODE: {"start": "planned", "done": "done", "put_off": "put-off"},
}


def _counter(kind: str) -> Callable[[Period], Counts]:
    def count(period: Period) -> Counts:
        day = today()
        found: dict[str, Counter[str]] = {}
        for task in _of_kind(kind, period.first):
            counts = found.setdefault(task.owner, Counter())
            counts["overdue"] += task.is_late(day)
            for line in {*_lines(task, period)}:
                counts[line] += 1
        return found

    return count


def _of_kind(kind: str, since: date) -> Iterator[OfficeTask]:
    """Open ones, and those closed since a day: the latest closed come first."""
    store = office_task_store()
    yield from (one for one in store.listed(ALL, OPEN) if one.kind == kind)
    for task in store.listed(ALL, CLOSED):
        if task.closed is not None and day_of(task.closed) < since:
            return
        if task.kind == kind:
            yield task


def _lines(task: OfficeTask, period: Period) -> Iterator[str]:
    """What was done in the period, once each."""
    names = ACTS.get(task.kind, {})
    for entry in task.entries:
        if entry.act in names and period.holds(entry.at):
            yield names[entry.act]
            if entry.act == "supply" and _is_after(task, entry):
                yield "supplied-late"


def _is_after(task: OfficeTask, entry: OfficeEntry) -> bool:
    return task.due is not None and day_of(entry.at) > task.due


def _merits(period: Period) -> Counts:
    """Decided ones, by the day of the decision's entry (16)."""
    found: dict[str, Counter[str]] = {}
    for task in _of_kind(MERIT.code, period.first):
        decided = task.last("enter_decision")
        if decided is not None and period.holds(decided.at):
            counts = found.setdefault(task.owner, Counter())
            counts[task.fact("merit")] += 1
    return found


OVERDUE = _("report_overdue", default="Overdue (today)")
REQUESTS = ReportSource(
    "requests",
    _("report_requests", default="Information supplied on request"),
    "7.2c",
    {
        "asked": _("report_requests_asked", default="Requests"),
        "supplied": _("report_requests_supplied", default="Supplied"),
        "supplied-late": _("report_requests_late", default="Of these late"),
        "refused": _("report_requests_refused", default="Refused, with the ground"),
        "overdue": OVERDUE,
    },
    _counter(REQUEST),
    order=16,
)
CORRECTIONS = ReportSource(
    "corrections",
    _("report_corrections", default="Correction notices"),
    "7.2e",
    {
        "noticed": _("report_corrections_noticed", default="Notices"),
        "decided": _("report_corrections_decided", default="Decided to be corrected"),
        "corrected": _("report_corrections_corrected", default="Corrected"),
        "disputed": _("report_corrections_disputed", default="Disputed"),
        "upheld": _("report_corrections_upheld", default="Of these upheld"),
        "set-aside": _("report_corrections_set_aside", default="Of these set aside"),
        "overdue": OVERDUE,
    },
    _counter(CORRECTION),
    order=45,
)
PLANS = ReportSource(
    "plans",
    _("report_plans", default="Work plans"),
    "7.2a, 8.1",
    {
        "planned": _("report_plans_planned", default="Items begun"),
        "done": _("report_plans_done", default="Items done"),
        "put-off": _("report_plans_put_off", default="Items put off"),
        "overdue": OVERDUE,
    },
    _counter(ITEM_CODE),
    order=5,
    main="done",
)
MERITS = ReportSource(
    "merits",
    _("report_merits", default="Commendations and violations"),
    "16",
    {
        "commendation": _("report_merits_commendation", default="Commendations"),
        "violation": _("report_merits_violation", default="Violations"),
    },
    _merits,
    order=60,
)

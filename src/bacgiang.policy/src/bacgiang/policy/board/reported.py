"""What reports and figures tell of tasks between offices, by the unit that owes them
(6.4, 7.2h, 8.5): one pass over the tasks of a kind.
"""

from ..base.dates import day_of
from ..base.dates import today
from ..base.figures.figure import Figure
from ..base.figures.figure import Period
from ..base.figures.source import Counts
from ..base.figures.source import figure_of
from ..base.figures.source import ReportSource
from .kinds.boards import MERIT
from .kinds.collecting import REQUEST
from .kinds.correcting import CORRECTION
from .kinds.plan import ITEM
from .tasks.record import OfficeTask
from .tasks.store import ALL
from .tasks.store import CLOSED
from .tasks.store import of_kind
from .tasks.store import office_task_store
from .tasks.store import OPEN
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any


# Line by act: how many something was done of in the period, of each kind.
ACTS: Mapping[str, Mapping[str, str]] = {
    REQUEST.code: {"ask": "asked", "supply": "supplied", "refuse": "refused"},
    CORRECTION.code: {
        "ask": "noticed",
        "decide": "decided",
        "correct": "corrected",
        "dispute": "disputed",
        "uphold": "upheld",
        "set_aside": "set-aside",
    },
    ITEM.code: {"start": "planned", "done": "done", "put_off": "put-off"},
    # The line is what was decided (16).
    MERIT.code: {"enter_decision": ""},
}


def _count(kind: str, period: Period) -> Counts:
    """Tasks of a kind."""
    day = today()
    found: dict[str, Counter[str]] = {}
    for task in _since(kind, period.first):
        counts = found.setdefault(task.owner, Counter())
        counts["overdue"] += task.is_late(day)
        for line in {*_lines(task, period)}:
            counts[line] += 1
    return found


def _since(kind: str, day: date) -> Iterator[OfficeTask]:
    """Open ones, and those closed since a day: the latest closed come first."""
    store, listed = office_task_store(), of_kind(kind)
    yield from store.listed(listed, OPEN)
    for task in store.listed(listed, CLOSED):
        if task.closed is not None and day_of(task.closed) < day:
            return
        yield task


def _lines(task: OfficeTask, period: Period) -> Iterator[str]:
    names = ACTS[task.kind]
    for entry in task.entries:
        if entry.act in names and period.holds(entry.at):
            yield names[entry.act] or task.fact("merit")
            if entry.act == "supply" and task.due and day_of(entry.at) > task.due:
                yield "supplied-late"


def _overdue(site: Any, unit: str | None, period: Period) -> int:
    """Of all kinds, as of today, whatever the days."""
    day, found = today(), office_task_store(site).listed(unit or ALL, OPEN)
    return sum(one.is_late(day) for one in found if unit in (None, one.owner))


OVERDUE_FIGURE = Figure(
    "office-tasks-overdue",
    _("figure_office_overdue", default="Tasks between offices overdue (today)"),
    _overdue,
)
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
    partial(_count, REQUEST.code),
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
    partial(_count, CORRECTION.code),
    order=45,
)
ASKED = figure_of(
    "information-requests",
    _("figure_requests", default="Information requests"),
    REQUESTS,
    "asked",
)
SUPPLIED = figure_of(
    "information-supplied",
    _("figure_supplied", default="Information requests supplied"),
    REQUESTS,
    "supplied",
)
REFUSED = figure_of(
    "information-refused",
    _("figure_refused", default="Information requests refused"),
    REQUESTS,
    "refused",
)
NOTICES = figure_of(
    "correction-notices",
    _("figure_notices", default="Correction notices"),
    CORRECTIONS,
    "noticed",
)
CORRECTED = figure_of(
    "correction-notices-followed",
    _("figure_corrected", default="Correction notices followed"),
    CORRECTIONS,
    "corrected",
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
    partial(_count, ITEM.code),
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
    partial(_count, MERIT.code),
    order=60,
)

"""Figures of tasks between offices, by the unit that owes them (6.4, 7.2h, 8.5)."""

from ..base.dates import today
from ..base.figures.figure import Figure
from ..base.figures.figure import Period
from .kinds.correction import CODE as CORRECTION
from .kinds.request import CODE as REQUEST
from .tasks.record import OfficeTask
from .tasks.store import ALL
from .tasks.store import CLOSED
from .tasks.store import office_task_store
from .tasks.store import OPEN
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any


def _tasks(site: Any, unit: str | None) -> Iterator[OfficeTask]:
    store = office_task_store(site)
    for part in (OPEN, CLOSED):
        for task in store.listed(unit or ALL, part):
            if unit in (None, task.owner):
                yield task


def _done(kind: str, act: str) -> Callable[[Any, str | None, Period], int]:
    """How many of a kind of which this was done, in days of the period."""

    def count(site: Any, unit: str | None, period: Period) -> int:
        return sum(
            any(one.act == act and period.holds(one.at) for one in task.entries)
            for task in _tasks(site, unit)
            if task.kind == kind
        )

    return count


def _overdue(site: Any, unit: str | None, period: Period) -> int:
    """As of today, whatever the days."""
    day = today()
    return sum(task.is_late(day) for task in _tasks(site, unit))


ASKED = Figure(
    "information-requests",
    _("figure_requests", default="Information requests"),
    _done(REQUEST, "ask"),
)
SUPPLIED = Figure(
    "information-supplied",
    _("figure_supplied", default="Information requests supplied"),
    _done(REQUEST, "supply"),
)
REFUSED = Figure(
    "information-refused",
    _("figure_refused", default="Information requests refused"),
    _done(REQUEST, "refuse"),
)
NOTICES = Figure(
    "correction-notices",
    _("figure_notices", default="Correction notices"),
    _done(CORRECTION, "ask"),
)
CORRECTED = Figure(
    "correction-notices-followed",
    _("figure_corrected", default="Correction notices followed"),
    _done(CORRECTION, "correct"),
)
OVERDUE = Figure(
    "office-tasks-overdue",
    _("figure_office_overdue", default="Tasks between offices overdue (today)"),
    _overdue,
)

"""Figures of tasks between offices, by the unit that owes them (6.4, 7.2h, 8.5)."""

from ..base.dates import day_of
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
from datetime import date
from itertools import chain
from typing import Any


def _open(site: Any, unit: str | None) -> Iterator[OfficeTask]:
    found = office_task_store(site).listed(unit or ALL, OPEN)
    return (task for task in found if unit in (None, task.owner))


def _closed(site: Any, unit: str | None, since: date) -> Iterator[OfficeTask]:
    """The latest first, so that those of earlier years are not read."""
    for task in office_task_store(site).listed(unit or ALL, CLOSED):
        if task.closed is not None and day_of(task.closed) < since:
            return
        if unit in (None, task.owner):
            yield task


def _done(kind: str, act: str) -> Callable[[Any, str | None, Period], int]:
    """How many of a kind of which this was done, in days of the period."""

    def count(site: Any, unit: str | None, period: Period) -> int:
        found = chain(_open(site, unit), _closed(site, unit, period.first))
        return sum(
            any(one.act == act and period.holds(one.at) for one in task.entries)
            for task in found
            if task.kind == kind
        )

    return count


def _overdue(site: Any, unit: str | None, period: Period) -> int:
    """As of today, whatever the days."""
    day = today()
    return sum(task.is_late(day) for task in _open(site, unit))


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

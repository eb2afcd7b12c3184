"""A site that is not as fresh as it promises is a task of its board (10.1, 10.2)."""

from ...base.dates import end_of_day
from ...base.dates import in_utc
from ...base.dates import read_day
from ...base.english.days import shown_day
from ...base.figures.figure import Figure
from ...base.figures.figure import Period
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.task import Task
from ...base.tasks.task import TaskState
from ...editorial.queues.of_all_units import OfAllUnits
from ...units.register.names import unit_name
from ...units.sites.finding import desk_of
from .sites import Freshness
from .sites import freshness
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer


KIND = "stale-site"
LAST = _("fresh_last", default="Last item: ${day}")
NEVER = _("fresh_never", default="No item yet")


@implementer(ITaskSource)
class StaleSites:
    """Computed: it is done once something new is published."""

    title = _("matter_stale_site", default="Sites without anything new")
    order = 77
    remind_days = 0

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        found = (one for one in freshness(units) if one.is_stale)
        return map(_task, sorted(found, key=lambda one: one.due))

    def line(self, task: Task, user_id: str) -> TaskLine:
        """Named in the language whose pages are meant."""
        code, language, last = task.identifier.split(":")
        day = shown_day(read_day(last))
        return TaskLine(
            title=unit_name(code, language),
            url=desk_of(code, language).absolute_url(),
            state=TaskState.OPEN.value,
            state_title=Message(LAST, mapping={"day": day}) if day else NEVER,
        )


def _task(one: Freshness) -> Task:
    """Another last item makes it another task, of which is reminded anew."""
    due = in_utc(end_of_day(one.due))
    last = one.last.isoformat() if one.last is not None else ""
    return Task(
        identifier=f"{one.unit}:{one.language}:{last}",
        kind=KIND,
        subject=one.unit,
        unit=one.unit,
        since=due,
        due=due,
    )


def _count(site: Any, unit: str | None, period: Period) -> int:
    """As of today, whatever the days."""
    return sum(one.is_stale for one in freshness(None if unit is None else {unit}))


STALE = StaleSites()
STALE_OF_ALL = OfAllUnits(
    "stale-sites",
    _("matter_stale_sites", default="Sites of all boards without anything new"),
    80,
    KIND,
    STALE,
)
FIGURE = Figure(
    "stale-sites",
    _("figure_stale_sites", default="Sites without anything new (today)"),
    _count,
)

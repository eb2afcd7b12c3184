"""What reports and figures tell of tasks between offices (6.4, 7.2h, 8.5), by the unit
that owes them or asked: one pass over the tasks of a kind. `reported.yaml` declares it.
"""

from ..base.dates import day_of
from ..base.dates import today
from ..base.figures.figure import Figure
from ..base.figures.figure import Period
from ..base.figures.source import Counts
from ..base.figures.source import figure_of
from ..base.figures.source import ReportSource
from .tasks.declared import read_declared
from .tasks.declared import titles_of
from .tasks.record import OfficeEntry
from .tasks.record import OfficeTask
from .tasks.store import ALL
from .tasks.store import CLOSED
from .tasks.store import of_kind
from .tasks.store import office_task_store
from .tasks.store import OPEN
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any


OVERDUE = "overdue"


@dataclass(frozen=True)
class _Line:
    """`fact`: of the task, whose value the name is; "" for whatever it is."""

    name: str
    act: str
    is_late: bool
    fact: str

    def holds(self, task: OfficeTask, entry: OfficeEntry) -> bool:
        is_of = not self.fact or task.fact(self.fact) == self.name
        return entry.act == self.act and is_of and (not self.is_late or self.late(task))

    def late(self, task: OfficeTask) -> bool:
        """Whether it was done late the first time."""
        done = next(one for one in task.entries if one.act == self.act)
        return task.due is not None and day_of(done.at) > task.due


def _line(said: str) -> _Line:
    name, act, fact = (*said.split(), "", "")[:3]
    return _Line(name, act.rstrip("!"), act.endswith("!"), fact)


def _source(code: str, said: dict[str, Any]) -> ReportSource:
    titles = titles_of(said.pop("lines"))
    lines = [*map(_line, titles)]
    of, by = said.pop("of", "owner"), said.pop("by", "")
    return ReportSource(
        code,
        titles_of({"title": said.pop("title")})["title"],
        said.pop("clause"),
        {one.name: titles[named] for named, one in zip(titles, lines, strict=True)},
        partial(_count, said.pop("kind"), of, by, lines),
        **said,
    )


def _told(said: dict[str, Any]) -> Iterator[ReportSource | Figure]:
    """Sources, each with its figures."""
    for code, of_source in said.items():
        figures = titles_of(of_source.pop("figures", {}))
        source = _source(code, of_source)
        yield source
        for named, title in figures.items():
            name, line = named.split()
            yield figure_of(name, title, source, line)


def _count(
    kind: str, of: str, by: str, lines: Iterable[_Line], period: Period
) -> Counts:
    """Tasks of a kind, each once a line."""
    day = today()
    found: dict[str, Counter[str]] = {}
    for task in _since(kind, date.min if by else period.first):
        counts = found.setdefault(getattr(task, of), Counter())
        found.setdefault(task.owner, Counter())[OVERDUE] += task.is_late(day)
        is_of = task.due is not None and period.first <= task.due <= period.last
        entries = [x for x in task.entries if (is_of if by else period.holds(x.at))]
        for line in lines:
            counts[line.name] += any(line.holds(task, one) for one in entries)
    return found


def _since(kind: str, day: date) -> Iterator[OfficeTask]:
    """Open ones, and those closed since a day: the latest closed come first."""
    store, listed = office_task_store(), of_kind(kind)
    yield from store.listed(listed, OPEN)
    for task in store.listed(listed, CLOSED):
        if task.closed is not None and day_of(task.closed) < day:
            return
        yield task


def _overdue(site: Any, unit: str | None, period: Period) -> int:
    """Of all kinds, as of today, whatever the days."""
    day, found = today(), office_task_store(site).listed(unit or ALL, OPEN)
    return sum(one.is_late(day) for one in found if unit in (None, one.owner))


OVERDUE_FIGURE = Figure(
    "office-tasks-overdue",
    _("figure_office_overdue", default="Tasks between offices overdue (today)"),
    _overdue,
)
TOLD = (*_told(read_declared(__file__)), OVERDUE_FIGURE)

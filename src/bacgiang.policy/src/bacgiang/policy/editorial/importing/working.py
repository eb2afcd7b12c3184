"""The rows of an import tried or taken in, some at a time."""

from ..intake.outcome import Outcome
from ..queues.together import letters_together
from .kind import kind_named
from .kind import Row
from .run import ImportRun
from .run import RowResult
from .run import State
from collections.abc import Mapping
from functools import cache
from time import monotonic
from typing import Any
from zope.i18nmessageid import Message


AT_ONCE = 40
AT_ONCE_SECONDS = 8.0
EACH_TIME = 200
EACH_TIME_SECONDS = 15.0
LONGEST = 7_200.0
"""Seconds of work on one trial, or on taking in; 5,000 rows of procedures take half an
hour on a machine that is busy with much else."""

_NEXT = {State.TRYING: State.TRIED, State.TAKING: State.DONE}


def work_on(run: ImportRun, most: int, seconds: float) -> None:
    """Go on with a run as whoever acts, with one row at least; stop it where it has
    taken too long.
    """
    began = monotonic()
    kind: Any = kind_named(run.kind)
    if kind is None or kind.why_not(run.unit) is not None:
        run.state = State.STOPPED.value
        return
    rows = run.read().rows[: run.total]
    until = began + seconds
    work = _Work(kind, run)
    with letters_together():
        for row in rows[run.done : run.done + most]:
            run.results[run.done] = work.result(row)
            run.done += 1
            if monotonic() > until:
                break
    run.seconds += monotonic() - began
    if run.done >= len(rows):
        run.state = _NEXT[State(run.state)].value
    elif run.seconds > LONGEST:
        run.state = State.TOO_LONG.value


class _Work:
    """What is asked once for all rows of a turn."""

    def __init__(self, kind: Any, run: ImportRun) -> None:
        self._kind = kind
        self._unit = run.unit
        self._is_dry = run.state == State.TRYING
        self._why_not = cache(kind.why_not)
        self._titles = {one.name: one.title for one in kind.tables}
        self._titles |= dict(kind.tables[0].columns)
        self._passed = {
            one.name for one in run.results.values() if one.outcome != Outcome.REFUSED
        }

    def result(self, row: Row) -> RowResult:
        told = [(one.column, one.message) for one in (*row.faults, *row.remarks)]
        if row.faults:
            return _refused(row, *told)
        unit = row.unit or self._unit
        against = self._why_not(unit)
        if against is not None:
            return _refused(row, (row.unit, against.message))
        taken = self._kind.take(self._item(row), unit, self._is_dry)
        if taken.outcome is not Outcome.REFUSED:
            self._passed.add(row.name)
        told += [(self._title(one.field), one.message) for one in taken.refusals]
        told += [(self._title(name), "") for name in taken.changes]
        told += [("", remark) for remark in taken.remarks]
        return RowResult(
            row.sheet,
            row.number,
            row.name,
            taken.outcome.value,
            tuple(told),
            taken.url,
            row.holds,
        )

    def _title(self, field: str) -> Message | str:
        """What people call a field of the record; "" where they have no word for it."""
        name = field.partition("[")[0].partition(".")[0]
        return self._titles.get(name, "")

    def _item(self, row: Row) -> Mapping[str, Any]:
        if not self._is_dry:
            return row.item
        item: Mapping[str, Any] = self._kind.on_trial(row.item, frozenset(self._passed))
        return item


def _refused(row: Row, *reasons: tuple[Any, Any]) -> RowResult:
    return RowResult(row.sheet, row.number, row.name, Outcome.REFUSED.value, reasons)


def at_once(run: ImportRun) -> None:
    """What can be done while somebody waits; the rest is the job's."""
    work_on(run, AT_ONCE, AT_ONCE_SECONDS)

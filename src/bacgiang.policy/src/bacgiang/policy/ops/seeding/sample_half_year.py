"""What sample offices did before set-up: kept as records, each on its day, so that
reports and charts have something to tell (7.2, 8, 15, 16).
"""

from ...base.dates import now_utc
from ...base.dates import today
from ...board.tasks.acting import ASK
from ...board.tasks.kinds import kinds
from ...board.tasks.offices import office_of
from ...board.tasks.parts import Kind
from ...board.tasks.record import OfficeEntry
from ...board.tasks.record import OfficeTask
from ...board.tasks.store import office_task_store
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
import re
from typing import Any
from uuid import uuid4


START, STARTED = "start", "doing"
"""Of what stands in a plan: it follows from the plan's approval."""
_DAY = re.compile(r"(-\d+)(T[\d:]+)?")


def create_half_year(rows: list[dict[str, Any]], office: str) -> None:
    """Those of `half_year.yaml`; `office`: account of the standing office."""
    for row in rows:
        office_task_store().put(_task(row, office))


def _task(row: dict[str, Any], office: str) -> OfficeTask:
    kind = kinds()[row["kind"]]
    facts = row.get("facts", {}).items()
    due = row.get("due")
    made = OfficeTask(
        identifier=uuid4().hex,
        kind=kind.code,
        asker=row["asker"],
        owner=row["owner"],
        title=row["title"],
        words=row.get("words", ""),
        state=kind.first,
        since=now_utc() + timedelta(days=row["acts"][0]["day"]),
        authority=row.get("authority", ""),
        due=None if due is None else today() + timedelta(days=due),
        ground=row.get("ground", ""),
        facts=tuple((name, _value(str(value))) for name, value in facts),
    )
    entries = tuple(_entries(made, kind, row["acts"], office))
    state = kind.states[entries[-1].state]
    return replace(
        made,
        state=entries[-1].state,
        entries=entries,
        turn=office_of(made, state.turn),
        closed=entries[-1].at if state.is_closed else None,
    )


def _entries(
    made: OfficeTask, kind: Kind, acts: list[dict[str, Any]], office: str
) -> Iterator[OfficeEntry]:
    state = kind.first
    for one in acts:
        act, code, by = kind.act(one["act"]), one["act"], one["by"]
        if act is not None:
            state = act.after or state
        elif code == START:
            state = STARTED
        at = now_utc() + timedelta(days=one["day"])
        yield OfficeEntry(
            at=at,
            by=office if by == "office" else by,
            office=made.asker
            if code == ASK
            else office_of(made, act.side if act is not None else None),
            act=code,
            state=state,
            words=one.get("words", ""),
            number=one.get("number", ""),
            day=at.date() if "number" in one else None,
        )


def _value(said: str) -> str:
    """Days from set-up as days."""
    found = _DAY.fullmatch(said)
    if found is None:
        return said
    day = today() + timedelta(days=int(found[1]))
    return f"{day.isoformat()}{found[2] or ''}"

"""Sample weeks of leaders, made, published and changed as their boards would (4.1f)."""

from ...agenda.week.item import monday_of
from ...agenda.week.lines import Entry
from ...agenda.week.sheets import INTAKE
from ...base.dates import today
from ...base.refusal import Refused
from ...editorial.working_copy.rules import working_copy_of
from .sample_steps import acting_as
from .sample_steps import take_steps
from collections.abc import Sequence
from datetime import timedelta
from plone import api
from typing import Any


def create_schedules(rows: Sequence[dict[str, Any]]) -> None:
    """Create the weeks of `schedules.yaml`; they are taken in as a sheet is."""
    for row in rows:
        for lines in (row["lines"], row.get("later")):
            if lines:
                _take(row["unit"], row["week"], lines)


def _take(unit: str, ahead: int, lines: Sequence[Any]) -> None:
    monday = monday_of(today()) + timedelta(weeks=ahead)
    entries = (Entry(monday + timedelta(days=day), *said) for day, *said in lines)
    text = "\n".join(one.line() for one in entries)
    with acting_as(unit, "update"):
        result = INTAKE.take({"week": monday.isoformat(), "entries": text}, unit)
    Refused.raise_for(*result.refusals)
    item = api.content.get(UID=result.uid)
    take_steps(working_copy_of(item) or item, unit)

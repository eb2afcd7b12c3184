"""The report of a draft: as it was issued, or as it would be now for the board."""

from ..responses.places import Places
from .head import head_of
from .head import ReportHead
from .planned import planned_rows
from .planned import PlannedRow
from .store import issued_report_store
from .store import IssuedReport
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any


@dataclass(frozen=True)
class Preview:
    """What the report would say now. `digest` is "": it is not issued."""

    head: ReportHead
    planned: tuple[PlannedRow, ...]
    digest: str = ""

    def rows(self, start: int = 0, stop: int | None = None) -> Iterator[PlannedRow]:
        return islice(iter(self.planned), start, stop)


def issued_report(draft: Any) -> IssuedReport | None:
    return issued_report_store().get(draft.UID())


def preview(draft: Any) -> Preview:
    """Raises ValueError for a draft that was never public."""
    rows = tuple(planned_rows(draft.UID(), Places(draft.UID())))
    return Preview(head_of(draft, rows), rows)

"""Sums of what was stated and approved, for reports and figures: no names."""

from ...base.figures.figure import Figure
from ...base.figures.figure import Period
from ..tasks.store import office_task_store
from .checking import MOST_DAYS
from .kind import STATED
from .record import Statement
from .store import royalty_store
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from typing import Any


@dataclass(frozen=True)
class Totals:
    """In đồng: what came out in the days that were asked for; `paid` and `carried` are
    of it, the rest waits. `works` and `people`: how many.
    """

    royalties: int = 0
    fees: int = 0
    paid: int = 0
    carried: int = 0
    works: int = 0
    people: int = 0

    @property
    def stated(self) -> int:
        return self.royalties + self.fees

    @property
    def waiting(self) -> int:
        return self.stated - self.paid - self.carried


def totals(site: Any, unit: str | None, first: date, last: date) -> Totals:
    """Of a unit, or of all; of statements that were approved. What was carried over
    counts where it was stated first.
    """
    royalties = fees = paid = carried = 0
    works, people = set(), set()
    for statement in _approved(site, unit, first, last):
        for line in statement.lines:
            if not (line.is_royalty or line.is_fee) or not first <= line.day <= last:
                continue
            kept = statement.settlement(line.payee)
            royalties += line.amount if line.is_royalty else 0
            fees += line.amount if line.is_fee else 0
            paid += line.amount if kept.paid is not None else 0
            carried += line.amount if kept.carried is not None else 0
            works.add((line.uid, line.part))
            people.add(line.payee)
    return Totals(royalties, fees, paid, carried, len(works), len(people))


def _approved(
    site: Any, unit: str | None, first: date, last: date
) -> Iterator[Statement]:
    """Those that may have something of these days."""
    tasks, since = office_task_store(site), first - timedelta(days=MOST_DAYS)
    for statement in royalty_store(site).of_unit(unit, since, last):
        task = tasks.get(statement.task)
        if task is not None and task.state in STATED:
            yield statement


def _count(name: str) -> Any:
    def count(site: Any, unit: str | None, period: Period) -> int:
        found: int = getattr(totals(site, unit, period.first, period.last), name)
        return found

    return count


ROYALTIES = Figure(
    "royalties",
    _("figure_royalties", default="Royalties approved (đồng)"),
    _count("royalties"),
)
FEES = Figure(
    "royalty-fees",
    _("figure_royalty_fees", default="Fees for editing and the like approved (đồng)"),
    _count("fees"),
)
PAID_WORKS = Figure(
    "royalty-works",
    _("figure_royalty_works", default="Works with royalties"),
    _count("works"),
)

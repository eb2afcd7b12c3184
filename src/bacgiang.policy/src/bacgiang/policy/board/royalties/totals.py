"""Sums of what was stated and approved, for reports and figures: no names (12)."""

from ...base.figures.figure import Period
from ...base.figures.source import ALL
from ...base.figures.source import Counts
from ...base.figures.source import figure_of
from ...base.figures.source import ReportSource
from ...units.register.directory import directory
from ..tasks.store import office_task_store
from .kind import MOST_DAYS
from .kind import STATED
from .store import royalty_store
from bacgiang.policy import _
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from plone import api
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
    counts where it was stated first. Statements of other days are not loaded.
    """
    tasks, since = office_task_store(site), first - timedelta(days=MOST_DAYS)
    found = [
        (line, statement.settlement(line.payee))
        for statement in royalty_store(site).of_unit(unit, since, last)
        if getattr(tasks.get(statement.task), "state", "") in STATED
        for line in statement.lines
        if not line.is_carried and first <= line.day <= last
    ]
    return Totals(
        royalties=sum(one.amount for one, _kept in found if one.is_royalty),
        fees=sum(one.amount for one, _kept in found if one.is_fee),
        paid=sum(one.amount for one, kept in found if kept.paid is not None),
        carried=sum(one.amount for one, kept in found if kept.carried is not None),
        works=len({(one.uid, one.part) for one, _kept in found}),
        people=len({one.payee for one, _kept in found}),
    )


def _counts(period: Period) -> Counts:
    """By the day on which the works came out."""
    site, days = api.portal.get(), (period.first, period.last)
    found = {ALL: {"people": totals(site, None, *days).people}}
    for unit in directory():
        told = totals(site, unit.code, *days)
        if told.works:
            found[unit.code] = {one: getattr(told, one) for one in REPORTED.lines}
    return found


REPORTED = ReportSource(
    "royalties",
    _("report_royalties", default="Royalties and fees approved"),
    "12",
    {
        "works": _("report_royalties_works", default="Works"),
        "people": _("report_royalties_people", default="People"),
        "royalties": _("report_royalties_royalties", default="Royalties (đồng)"),
        "fees": _("report_royalties_fees", default="Fees (đồng)"),
        "paid": _("report_royalties_paid", default="Of both paid (đồng)"),
        "waiting": _("report_royalties_waiting", default="Of both not paid yet (đồng)"),
    },
    _counts,
    order=55,
    main="royalties",
    unsummed={"people"},
    charted={"royalties", "fees"},
)
FEES = _("figure_royalty_fees", default="Fees for editing and the like approved (đồng)")
ROYALTIES = figure_of(
    "royalties",
    _("figure_royalties", default="Royalties approved (đồng)"),
    REPORTED,
    "royalties",
)
ROYALTY_FEES = figure_of("royalty-fees", FEES, REPORTED, "fees")
PAID_WORKS = figure_of(
    "royalty-works",
    _("figure_royalty_works", default="Works with royalties"),
    REPORTED,
    "works",
)

"""What reports tell of how fresh sites are (10.1, 10.2)."""

from ...base.dates import today
from ...base.figures.figure import Period
from ...base.figures.source import Counts
from ...base.figures.source import ReportSource
from ...base.tasks.working_days import calendar
from ...editorial.reported import days_with_news
from ...units.register.directory import directory
from .sites import freshness
from bacgiang.policy import _
from collections.abc import Collection
from datetime import date


def _count(period: Period) -> Counts:
    """Of units with a public site: days with news, the longest gap between them in
    working days, and whether a promise is not kept today.
    """
    stale: dict[str, int] = {}
    for one in freshness():
        stale[one.unit] = stale.get(one.unit, 0) + one.is_stale
    news = days_with_news(period)
    exist = {entry.code for entry in directory() if entry.exists}
    return {
        unit: {
            "days": len(news.get(unit, ())),
            "gap": _gap(news.get(unit, ()), period),
            "stale": count,
        }
        for unit, count in stale.items()
        if unit in exist
    }


def _gap(days: Collection[date], period: Period) -> int:
    working, last = calendar(), min(period.last, today())
    gaps, before = [0], period.first
    for day in (*sorted(days), last):
        if day > before:
            gaps.append(working.between(before, day))
        before = max(before, day)
    return max(gaps)


FRESHNESS = ReportSource(
    "freshness",
    _("report_freshness", default="How fresh the sites are"),
    "10.1, 10.2",
    {
        "days": _("report_freshness_days", default="Days with something new"),
        "gap": _(
            "report_freshness_gap",
            default="Longest time without anything new (working days)",
        ),
        "stale": _(
            "report_freshness_stale", default="Promises that are not kept (today)"
        ),
    },
    _count,
    order=20,
    unsummed={"days", "gap"},
)

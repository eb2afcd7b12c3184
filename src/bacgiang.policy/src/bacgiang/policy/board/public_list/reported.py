"""What reports tell of what has to be public (6.2a)."""

from ...base.figures.figure import Period
from ...base.figures.source import Counts
from ...base.figures.source import ReportSource
from .looking import look
from .looking import Standing
from .looking import units_with_list
from bacgiang.policy import _


def _count(period: Period) -> Counts:
    """As of today, whatever the days."""
    found = {one.code: [*look(one)] for one in units_with_list()}
    return {
        unit: {
            "asked": len(each),
            **{
                standing.value: sum(one.standing is standing for one in each)
                for standing in Standing
            },
        }
        for unit, each in found.items()
    }


PUBLIC = ReportSource(
    "public",
    _("report_public", default="What has to be public (today)"),
    "6.2a",
    {
        "asked": _("report_public_asked", default="Kinds of information on the list"),
        Standing.THERE.value: Standing.THERE.title_message,
        Standing.MISSING.value: Standing.MISSING.title_message,
        Standing.OLD.value: Standing.OLD.title_message,
    },
    _count,
    order=8,
    main=Standing.MISSING.value,
)

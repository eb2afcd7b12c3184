"""What reports tell of royalties and fees (12): sums of what was approved, no names."""

from ...base.figures.figure import Period
from ...base.figures.source import ALL
from ...base.figures.source import Counts
from ...base.figures.source import ReportSource
from ...units.register.directory import directory
from .totals import totals
from bacgiang.policy import _
from plone import api


def _count(period: Period) -> Counts:
    """By the day on which the works came out."""
    site, first, last = api.portal.get(), period.first, period.last
    found = {ALL: {"people": totals(site, None, first, last).people}}
    for unit in directory():
        told = totals(site, unit.code, first, last)
        if told.works:
            names = ("works", "people", "royalties", "fees", "paid", "waiting")
            found[unit.code] = {one: getattr(told, one) for one in names}
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
    _count,
    order=55,
    main="royalties",
    unsummed={"people"},
)

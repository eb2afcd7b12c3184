"""What reports tell of items, and of what units supplied to the main site."""

from ..base.dates import day_of
from ..base.dates import end_of_day
from ..base.figures.figure import Period
from ..base.figures.source import ALL
from ..base.figures.source import Counts
from ..base.figures.source import ReportSource
from ..units.findability.sitemap.minutes import minute_of
from ..units.findability.sitemap.minutes import moment_of
from .offers.offer import OfferState
from .offers.store import offer_store
from .workflow.parameters import State
from bacgiang.policy import _
from collections import Counter
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from functools import lru_cache
from plone import api
from statistics import median_low
from typing import Any


WRITTEN = {"News Item": "news", "Event": "events", "Document": "pages"}
KINDS = {
    **WRITTEN,
    "LegalDocument": "documents",
    "Directive": "directives",
    "Procedure": "procedures",
    "ProcedureForm": "forms",
    "LegalDraft": "drafts",
    "Enterprise": "records",
    "Indicator": "records",
    "InvestmentProject": "records",
    "Product": "records",
    "Promotion": "promotions",
}
PUBLISHED, REFERENCE, WITHDRAWN, DAYS = "published", "reference", "withdrawn", "days"
TODAY = {State.PENDING.value: "pending", State.APPROVED.value: "approved"}


class _Catalog:
    """Read from indexes alone: records of 100,000 items would take half a minute."""

    def __init__(self) -> None:
        self._indexes = api.portal.get_tool("portal_catalog")._catalog.indexes

    def of_type(self, name: str) -> Iterator[int]:
        found = self._indexes["portal_type"]._index.get(name, ())
        return iter((found,) if isinstance(found, int) else found)

    def value(self, name: str, number: int) -> Any:
        return self._indexes[name]._unindex.get(number)


def _items(period: Period) -> Counts:
    """Published ones by their day; those of which the text waits as they are today."""
    catalog = _Catalog()
    begin, end = _minutes(period)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    days: dict[str, list[int]] = defaultdict(list)
    for kind, line in KINDS.items():
        for number in catalog.of_type(kind):
            state = catalog.value("review_state", number)
            unit = catalog.value("unit_code", number) or ""
            if state in TODAY:
                found[unit][TODAY[state]] += 1
            out = catalog.value("effective", number) or 0
            if not begin <= out < end:
                continue
            if state == State.WITHDRAWN.value:
                found[unit][WITHDRAWN] += 1
            elif state == State.PUBLISHED.value:
                found[unit][PUBLISHED] += 1
                found[unit][line] += 1
                found[unit][REFERENCE] += catalog.value("is_reference", number) == 1
                if kind in WRITTEN:
                    lasted = _days(catalog.value("created", number), out)
                    days[unit].append(lasted)
                    days[ALL].append(lasted)
    for unit, each in days.items():
        found[unit][DAYS] = median_low(each)
    return found


def days_with_news(period: Period) -> dict[str, set[date]]:
    """By unit the days of the period on which news or events came out."""
    catalog, found = _Catalog(), dict[str, set[date]]()
    begin, end = _minutes(period)
    for kind in ("News Item", "Event"):
        for number in catalog.of_type(kind):
            out = catalog.value("effective", number) or 0
            state = catalog.value("review_state", number)
            if begin <= out < end and state == State.PUBLISHED.value:
                unit = catalog.value("unit_code", number)
                found.setdefault(unit, set()).add(_day(out // 60))
    return found


@lru_cache(maxsize=50_000)
def _day(hour: int) -> date:
    """Hours of the index, of which many items share one."""
    return day_of(moment_of(hour * 60))


def _minutes(period: Period) -> tuple[int, int]:
    """The first of the period, and the first after it."""
    before = end_of_day(period.first - timedelta(days=1))
    return minute_of(before), minute_of(end_of_day(period.last))


def _days(begun: int | None, out: int) -> int:
    """Whole ones; what came in with an earlier day took none."""
    if begun is None or begun >= out:
        return 0
    return (moment_of(out) - moment_of(begun)).days


def _supplied(period: Period) -> Counts:
    """Offers by the day on which they were made, whatever became of them since."""
    store, found = offer_store(), dict[str, Counter[str]]()
    uids = (uid for state in OfferState for uid in store.uids(state))
    for one in (offer for uid in uids for offer in store.offers(uid)):
        if period.holds(one.offered_at):
            found.setdefault(one.unit, Counter()).update(("offered", one.state.value))
    return found


ITEMS = ReportSource(
    "items",
    _("report_items", default="Items published"),
    "4.1",
    {
        PUBLISHED: _("report_items_published", default="Published, of all kinds"),
        "news": _("report_items_news", default="News"),
        "events": _("report_items_events", default="Events"),
        "pages": _("report_items_pages", default="Pages"),
        "documents": _("report_items_documents", default="Legal documents"),
        "directives": _("report_items_directives", default="Directives"),
        "procedures": _("report_items_procedures", default="Procedures"),
        "forms": _("report_items_forms", default="Forms"),
        "drafts": _("report_items_drafts", default="Drafts for consultation"),
        "records": _("report_items_records", default="Records of collections"),
        "promotions": _("report_items_promotions", default="Promotions"),
        REFERENCE: _("report_items_reference", default="Of these reference news"),
        WITHDRAWN: _("report_items_withdrawn", default="Withdrawn since"),
        "pending": _("report_items_pending", default="Waiting for review (today)"),
        "approved": _(
            "report_items_approved", default="Approved, not published yet (today)"
        ),
        DAYS: _(
            "report_items_days", default="Days from first draft to the public (median)"
        ),
    },
    _items,
    order=10,
    unsummed={DAYS},
    charted={*KINDS.values()},
)
SUPPLY = ReportSource(
    "supply",
    _("report_supply", default="Supplied to the main site"),
    "8.2",
    {
        "offered": _("report_supply_offered", default="Offered"),
        "accepted": _("report_supply_accepted", default="Of these accepted"),
        "declined": _("report_supply_declined", default="Of these declined"),
    },
    _supplied,
    order=15,
)

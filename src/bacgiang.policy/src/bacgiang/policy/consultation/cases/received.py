"""The figure of opinions that were received, and what reports tell of them."""

from ...base.figures.figure import Figure
from ...base.figures.figure import Period
from ...base.figures.source import Counts
from ...base.figures.source import ReportSource
from ...citizen.submissions.states import State
from .store import case_store
from bacgiang.policy import _
from collections import Counter
from plone import api
from plone.dexterity.content import DexterityContent


def _received(site: DexterityContent, unit: str | None, period: Period) -> int:
    """By the rows of drafts; what came in within the last minute may be missing."""
    store = case_store(site)
    drafts = store.drafts()
    if unit is not None:
        catalog = api.portal.get_tool("portal_catalog")
        of_unit = catalog.unrestrictedSearchResults(UID=drafts, unit_code=unit)
        drafts = [brain.UID for brain in of_unit]
    rows = (row for uid in drafts for row in store.of(uid).rows())
    return sum(period.holds(row.received) for row in rows)


OPINIONS = Figure(
    "opinions", _("figure_opinions", default="Opinions received"), _received
)


def _reported(period: Period) -> Counts:
    """By the unit of the draft."""
    store, found = case_store(), dict[str, Counter[str]]()
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(UID=store.drafts()):
        counts = found.setdefault(brain.unit_code, Counter())
        drafts = 0
        for row in store.of(brain.UID).rows():
            if period.holds(row.received):
                drafts = 1
                counts["received"] += 1
                counts["published"] += row.state is State.PUBLISHED
                counts["withheld"] += row.state is State.WITHHELD
            is_decided = row.decided is not None and period.holds(row.decided)
            counts["decided"] += is_decided
        counts["drafts"] += drafts
    return found


REPORTED = ReportSource(
    "opinions",
    _("report_opinions", default="Opinions on drafts"),
    "4.1e",
    {
        "drafts": _("report_opinions_drafts", default="Drafts with opinions"),
        "received": _("report_opinions_received", default="Opinions received"),
        "published": _("report_opinions_published", default="Of these made public"),
        "withheld": _("report_opinions_withheld", default="Of these withheld"),
        "decided": _("report_opinions_decided", default="Decided on in the period"),
    },
    _reported,
    order=25,
    main="received",
)

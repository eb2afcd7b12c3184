"""The figure of opinions that were received."""

from ...base.figures.figure import Figure
from ...base.figures.figure import Period
from .store import case_store
from bacgiang.policy import _
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

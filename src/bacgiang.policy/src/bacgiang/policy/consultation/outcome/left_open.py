"""Drafts that nobody could bring to an end once a unit has ended."""

from ...units.life_cycle.left_open import LeftOpen
from ..timing.store import consultation_store
from bacgiang.policy import _
from collections.abc import Collection
from plone import api


def _unfinished(units: Collection[str]) -> int:
    """Those that were public for opinions and have no outcome: whoever gave one is
    still to be answered, or told what came of it.
    """
    catalog, store = api.portal.get_tool("portal_catalog"), consultation_store()
    found = catalog.unrestrictedSearchResults(
        unit_code=list(units), portal_type="LegalDraft"
    )
    dates = (store.get(brain.UID) for brain in found)
    return sum(one is not None and one.outcome is None for one in dates)


LEFT_OPEN = LeftOpen(
    "drafts",
    _(
        "left_open_drafts",
        default="Drafts put out for opinions, neither adopted nor dropped",
    ),
    _unfinished,
)

"""Lists and search show the version of the day: at its turn they are told anew."""

from ...base.scheduler.daily import DailyJob
from ...legal.effect.following import turning_today
from plone import api
from plone.dexterity.content import DexterityContent


def turn_versions(site: DexterityContent) -> int:
    """Index anew what another version holds of today; return how many items."""
    items = turning_today("Procedure", "ProcedureForm")
    for item in items:
        item.reindexObject()
    return len(items)


def index_anew(setup: object) -> None:
    """Upgrade step: the effect of today by the rules of today."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(
        portal_type=["Procedure", "ProcedureForm"]
    ):
        item = brain._unrestrictedGetObject()
        item.reindexObject(idxs=["effect_today", "effect_until"])


# At the same hour as the effect of documents.
TURN_VERSIONS = DailyJob(turn_versions)

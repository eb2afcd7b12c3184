"""Lists and search show the version of the day: at its turn they are told anew."""

from ...base.scheduler.daily import DailyJob
from ...legal.effect.following import turning_today
from plone.dexterity.content import DexterityContent


def turn_versions(site: DexterityContent) -> int:
    """Index anew what another version holds of today; return how many items."""
    items = turning_today("Procedure", "ProcedureForm")
    for item in items:
        item.reindexObject()
    return len(items)


# At the same hour as the effect of documents.
TURN_VERSIONS = DailyJob(turn_versions)

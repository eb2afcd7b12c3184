"""What is told of procedures and forms to who keeps a copy of the public records."""

from ...base.dates import end_of_day
from ...base.public_records import PublicRecords
from ..versions.effect import effective_day
from ..versions.held import shown
from ..versions.store import version_store
from datetime import datetime
from datetime import timedelta
from plone.dexterity.content import DexterityContent
from typing import Any


def told(item: DexterityContent) -> dict[str, Any]:
    found = shown(item)
    return {
        "unit": item.owning_unit,
        "effect_today": found.status.value if found is not None else None,
        "version": found.version.number if found is not None else None,
    }


def turns(item: DexterityContent, now: datetime) -> datetime | None:
    """When the next version takes effect."""
    days = map(effective_day, version_store().of(item.UID()))
    begins = (end_of_day(one - timedelta(days=1)) for one in days)
    return min((one for one in begins if one > now), default=None)


VERSIONED = PublicRecords(told, turns)

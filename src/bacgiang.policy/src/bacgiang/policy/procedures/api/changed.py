"""What is told of procedures and forms to who keeps a copy of the public records."""

from ...base.dates import end_of_day
from ...base.public_records import Description
from ...base.public_records import PublicRecords
from ...units.register.names import unit_name
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


def described(item: DexterityContent) -> Description:
    found = shown(item)
    said = found.version.data if found is not None else {}
    begins = effective_day(found.version) if found is not None else None
    yield "publisher", unit_name(item.owning_unit, "vi", unknown="")
    yield "date", begins.isoformat() if begins is not None else ""
    yield "identifier", said.get("code") or said.get("number") or ""


VERSIONED = PublicRecords(told, turns, described=described)

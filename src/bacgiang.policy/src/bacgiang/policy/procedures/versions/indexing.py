"""How the effect of a version of today stands in the catalog, and until when."""

from ...base.dates import today
from ...legal.documents.day_number import day_number
from ...legal.effect.indexing import NEVER
from .effect import effective_day
from .held import held
from .store import version_store
from plone.uuid.interfaces import IUUID
from typing import Any


def status_today(item: Any) -> str:
    """Status of what was published; empty for what never was."""
    found = held(item)
    return found.status.value if found is not None else ""


def turns_on(item: Any) -> int:
    """First day (yyyymmdd) on which another version, or none, will hold."""
    now, uid = today(), IUUID(item, None)
    versions = version_store().of(uid) if uid else ()
    coming = [day for day in map(effective_day, versions) if day > now]
    return day_number(min(coming)) if coming else NEVER

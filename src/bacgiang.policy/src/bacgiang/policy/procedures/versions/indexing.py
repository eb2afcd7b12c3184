"""Procedures and forms in the catalog: their name, version and effect of today."""

from ...base.dates import today
from ...legal.documents.day_number import day_number
from ...legal.effect.indexing import NEVER
from ...text.collation import first_letter as letter_of
from ...text.collation import sort_key
from .effect import effective_day
from .held import held
from .store import version_store
from .versioned import IVersioned
from plone.dexterity.content import DexterityContent
from plone.indexer.decorator import indexer
from plone.uuid.interfaces import IUUID


@indexer(IVersioned)
def sortable_title(item: DexterityContent) -> str:
    """By the whole name: names of many procedures begin alike."""
    return sort_key(item.Title())


@indexer(IVersioned)
def first_letter(item: DexterityContent) -> str:
    return letter_of(item.Title())


@indexer(IVersioned)
def effect_today(item: DexterityContent) -> str:
    """Status of what was published; empty for what never was."""
    found = held(item)
    return found.status.value if found is not None else ""


@indexer(IVersioned)
def effect_until(item: DexterityContent) -> int:
    """First day (yyyymmdd) on which another version, or none, will hold."""
    now, uid = today(), IUUID(item, None)
    versions = version_store().of(uid) if uid else ()
    coming = [day for day in map(effective_day, versions) if day > now]
    return day_number(min(coming)) if coming else NEVER

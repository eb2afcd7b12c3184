"""The version of a procedure or form that a day is asked of."""

from ...base.dates import today
from .holding import Held
from .holding import held_on
from .store import version_store
from .version import Version
from datetime import date
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID


def shown(item: DexterityContent, day: date | None = None) -> Held | None:
    """What readers of an item see of it; None for a draft or working copy."""
    state = api.content.get_state(item, default="")
    return held(item, day) if state == "published" else None


def held(item: DexterityContent, day: date | None = None) -> Held | None:
    """The version of an item on a day, today without; None for one never published."""
    return held_of(IUUID(item, None), day)


def held_of(uid: str | None, day: date | None = None) -> Held | None:
    """The same by UID, without the item: a list of many loads none of them."""
    versions = version_store().of(uid) if uid else ()
    return held_on(versions, day or today())


def version_of(uid: str | None) -> Version | None:
    """The version of today alone: where there is one, its effect is not asked for."""
    versions = version_store().of(uid) if uid else ()
    if len(versions) == 1 and not versions[0].abolishes:
        return versions[0]
    found = held_on(versions, today())
    return found.version if found is not None else None


def version_today(item: DexterityContent) -> Version | None:
    """What readers of an item see of it today; None for a draft or working copy."""
    is_read = api.content.get_state(item, default="") == "published"
    return version_of(IUUID(item, None)) if is_read else None


def title_of(uid: str) -> str:
    """What it is called today; "" for what was never published."""
    found = version_of(uid)
    return found.title if found is not None else ""

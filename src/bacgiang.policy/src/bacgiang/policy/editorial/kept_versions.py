"""The versions that are kept of an item, which CMFEditions throws away with it.

They are named by a key that the item holds. Without the key they outlive the item.
"""

from ..base.dates import now_utc
from ..base.policy_sites import on_policy_sites
from ..base.stores.site_store import SiteStore
from Acquisition import aq_base
from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from datetime import datetime
from persistent import Persistent
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.event import notify


KEY = "cmf_uid"
SHUT = "shut_versions"
LAST = "version_id"


@dataclass(frozen=True)
class VersionsShut:
    """An event: what was public of an item, or beside it, until a moment (aware) is
    shown to nobody any more; rooms that keep such words of their own let go of them.
    """

    item: DexterityContent
    until: datetime


class ShutMoments(Persistent):
    """Until when what an item said is shown to nobody, by UID."""

    def __init__(self) -> None:
        self._until: OOBTree = OOBTree()

    def put(self, uid: str, until: datetime) -> None:
        self._until[uid] = until

    def of(self, uid: str) -> datetime | None:
        return self._until.get(uid)


shut_moments = SiteStore("bacgiang.policy.shut_moments", ShutMoments)


@on_policy_sites
def note_shut(event: VersionsShut) -> None:
    shut_moments().put(IUUID(event.item), event.until)


def take_versions(item: DexterityContent) -> Any:
    """Take the key from the item and return it, None without versions."""
    base = aq_base(item)
    key = aq_base(getattr(base, KEY, None))
    if key is not None:
        # Plone's pages look for the version of a number as long as one stands there.
        for name in (KEY, LAST):
            vars(base).pop(name, None)
        base._p_changed = True
    return key


def shut_versions(item: DexterityContent) -> None:
    """Nobody reads those of until now any more. They are evidence, and go with the item
    (`shut_of`).
    """
    key = take_versions(item)
    if key is not None:
        setattr(aq_base(item), SHUT, (*shut_of(item), key))
    notify(VersionsShut(item, now_utc()))


def shut_of(item: DexterityContent) -> tuple[Any, ...]:
    return getattr(aq_base(item), SHUT, ())


def give_versions(item: DexterityContent, key: Any) -> None:
    """Give an item that is back in its place its versions again.

    As it came it got a key of its own with a first version, which says nothing new.
    """
    purge_versions(take_versions(item))
    name = _name(key)
    if name is not None:
        base = aq_base(item)
        setattr(base, KEY, key)
        storage = api.portal.get_tool("portal_historiesstorage")
        setattr(base, LAST, len(storage.getHistory(name)) - 1)


def purge_versions(key: Any) -> None:
    """Delete the versions for good."""
    name = _name(key)
    if name is None:
        return
    why = {"sys_metadata": {"comment": "deleted for good"}}
    storage = api.portal.get_tool("portal_historiesstorage")
    for _version in range(len(storage.getHistory(name, countPurged=False))):
        storage.purge(name, 0, metadata=why, countPurged=False)


def history_name(item: DexterityContent) -> int | None:
    """What Plone's storage knows the versions of an item by, None without any."""
    return _name(aq_base(getattr(aq_base(item), KEY, None)))


def _name(key: Any) -> int | None:
    name: int | None = key() if callable(key) else key
    return name

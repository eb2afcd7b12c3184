"""Files whose text took longer than somebody may wait: a job reads on."""

from ...base.policy_sites import has_policy
from ...base.scheduler.interfaces import IScheduledJob
from ...base.stores.site_store import SiteStore
from .extracted import is_unread
from .extracted import read_on
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from plone.namedfile.interfaces import INamedBlobFile
from plone.uuid.interfaces import IUUID
from Products.CMFPlone.Portal import PloneSite
from time import monotonic
from typing import Any
from zope.interface import implementer


A_RUN = 10.0


class UnreadStore(Persistent):
    """UIDs of what holds such a file."""

    def __init__(self) -> None:
        self.waiting: OOTreeSet = OOTreeSet()


unread_store = SiteStore("bacgiang.policy.unread_files", UnreadStore, is_derived=True)


def ask_to_read_on(item: DexterityContent, file: Any) -> None:
    if is_unread(file) and has_policy():
        unread_store().waiting.insert(IUUID(item))


@implementer(IScheduledJob)
class ReadUnread:
    """For some seconds a run: other jobs wait for it."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return bool(unread_store(site).waiting)

    def run(self, site: PloneSite, now: datetime) -> None:
        waiting, begun = unread_store(site).waiting, monotonic()
        while waiting and monotonic() - begun < A_RUN:
            uid = waiting.minKey()
            waiting.remove(uid)
            item = uuidToObject(uid, unrestricted=True)
            if item is not None:
                _read_files_of(item)


def _read_files_of(item: DexterityContent) -> None:
    for file in _unread_in(item):
        read_on(file)
    for one in (item, item.__parent__):
        if IDexterityContent.providedBy(one):
            one.reindexObject(idxs=["SearchableText"])


def _unread_in(item: DexterityContent) -> Iterator[Any]:
    for value in item.__dict__.values():
        if INamedBlobFile.providedBy(value) and is_unread(value):
            yield value

"""What followers were told of each draft, so that each event goes out once."""

from BTrees.OOBTree import OOBTree
from persistent import Persistent
from plone import api
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "bacgiang.policy.consultation.announced"


class Announced(Persistent):
    """Marks of events (`events`) by the UID of the draft. One job writes here."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def of(self, uid: str) -> tuple[str, ...]:
        return self._by_uid.get(uid, ())

    def add(self, uid: str, marks: list[str]) -> None:
        self._by_uid[uid] = (*self.of(uid), *marks)


def install_announced(site: Any) -> None:
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = Announced()


def announced(site: Any = None) -> Announced:
    """The site's store; an empty one, kept nowhere, where there is none."""
    portal = api.portal.get() if site is None else site
    found = IAnnotations(portal).get(KEY)
    return Announced() if found is None else found

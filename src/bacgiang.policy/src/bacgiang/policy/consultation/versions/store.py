"""Every public version of every draft, kept with the site by the draft's UID.

They outlive the draft's fields: what opinions were given on stays readable.
"""

from ...legal.documents.structured_text import StructuredText
from .version import DraftVersion
from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from persistent import Persistent
from plone import api
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "bacgiang.policy.draft_versions"


class KeptVersion(Persistent):
    """A version; its text is a record of its own and loads when it is read."""

    def __init__(self, version: DraftVersion, text: StructuredText | None) -> None:
        self.version = version
        self.text = text


class DraftVersionStore(Persistent):
    """Versions by UID and number."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def of(self, uid: str) -> tuple[DraftVersion, ...]:
        """Every version, the oldest first."""
        found = self._by_uid.get(uid)
        return tuple(kept.version for kept in found.values()) if found else ()

    def get(self, uid: str, number: int) -> KeptVersion | None:
        return self._by_uid.get(uid, {}).get(number)

    def last(self, uid: str) -> KeptVersion | None:
        found = self._by_uid.get(uid)
        return found[found.maxKey()] if found else None

    def keep(
        self, uid: str, version: DraftVersion, text: StructuredText | None
    ) -> None:
        found = self._by_uid.get(uid)
        if found is None:
            found = self._by_uid[uid] = IOBTree()
        found[version.number] = KeptVersion(version, text)


def install_draft_versions(site: Any) -> None:
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = DraftVersionStore()


def draft_versions(site: Any = None) -> DraftVersionStore:
    """The site's store; an empty one, kept nowhere, where there is none."""
    portal = api.portal.get() if site is None else site
    return IAnnotations(portal).get(KEY) or DraftVersionStore()

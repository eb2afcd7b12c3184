"""What pieces of texts said before they were corrected, kept with the site.

The record of acts says who corrected what and why; here is the text itself, which
check-in and copying cannot touch.
"""

from ...base.policy_sites import on_policy_sites
from ...base.stores.site_store import SiteStore
from ...base.stores.value import as_value
from ...base.stores.value import stored_value
from ...editorial.acts.working_copies import merged_into
from ...editorial.kept_versions import VersionsShut
from ...editorial.working_copy.rules import baseline_of
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from persistent import Persistent
from plone.dexterity.content import DexterityContent


@stored_value
class Version:
    """One correction of a piece.

    `identifier` is that of its act, `at` aware UTC, `eid` where the piece stands after
    it and `wid` who it is; `before` and `after` are its text, a line a paragraph. They
    and `reason` are "" once they may be shown to nobody.
    """

    identifier: str
    at: datetime
    actor: str
    eid: str
    wid: str
    reason: str
    before: str
    after: str


class VersionStore(Persistent):
    """Versions by UID of the record and act. They can be added to and read, and their
    words closed.
    """

    def __init__(self) -> None:
        self._of_uid: OOBTree = OOBTree()

    def add(self, uid: str, version: Version) -> None:
        kept = self._of_uid.setdefault(uid, OOBTree())
        kept[f"{version.at.isoformat()}|{version.identifier}"] = version

    def of_item(self, uid: str) -> Iterator[Version]:
        """Versions of one record, oldest first."""
        return (as_value(Version, one) for one in self._of_uid.get(uid, {}).values())

    def close(self, uid: str, until: datetime) -> None:
        """Of those until a moment it stays known who made them, where and when."""
        kept = self._of_uid.get(uid, {})
        for key, one in [(key, as_value(Version, one)) for key, one in kept.items()]:
            if one.at <= until:
                kept[key] = replace(one, reason="", before="", after="")


version_store = SiteStore("bacgiang.policy.text_versions", VersionStore)


def versions_of(document: DexterityContent, wid: str = "") -> list[Version]:
    """Corrections of a record, or of one provision of it, newest first.

    Those made in working copies count as the record's own, once merged; a copy has
    those of what it was made of.
    """
    store = version_store()
    found = [one for uid in _uids(document) for one in store.of_item(uid)]
    wanted = (one for one in found if not wid or one.wid == wid)
    return sorted(wanted, key=lambda one: one.at, reverse=True)


@on_policy_sites
def close_shut(event: VersionsShut) -> None:
    for uid in _uids(event.item):
        version_store().close(uid, event.until)


def _uids(document: DexterityContent) -> list[str]:
    uid = document.UID()
    baseline = baseline_of(document)
    return [uid, *merged_into(uid), *(_uids(baseline) if baseline else ())]

"""Preview links, kept with the site; of the link itself only a hash."""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import as_value
from ...base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from datetime import datetime
from datetime import timedelta
from hashlib import sha256
from persistent import Persistent


LIFETIME = timedelta(days=7)


@stored_value
class PreviewLink:
    """A link as it was made. `made_at` and `expires_at` are aware UTC.

    `recipient` says for whom, in the maker's words; `made_by` is an account.
    """

    identifier: str
    item: str
    digest: str
    recipient: str
    made_by: str
    made_at: datetime
    expires_at: datetime


@stored_value
class Revocation:
    """That a link was ended before its time."""

    at: datetime
    by: str


def digest_of(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()


class PreviewStore(Persistent):
    """Links by item, and the way from a digest to its link. Nothing is removed."""

    def __init__(self) -> None:
        self._by_item: OOBTree = OOBTree()
        self._by_digest: OOBTree = OOBTree()
        self._revoked: OOBTree = OOBTree()

    def add(self, link: PreviewLink) -> None:
        self._by_item[f"{link.item}|{link.made_at.isoformat()}|{link.digest}"] = link
        self._by_digest[link.digest] = link

    def of_item(self, uid: str) -> tuple[PreviewLink, ...]:
        """Links of an item, newest first."""
        states = tuple(self._by_item.values(f"{uid}|", f"{uid}|~"))
        return tuple(as_value(PreviewLink, state) for state in reversed(states))

    def valid(self, token: str, now: datetime) -> PreviewLink | None:
        """The link this token opens now; None for unknown, expired and revoked ones."""
        state = self._by_digest.get(digest_of(token))
        if state is None:
            return None
        link = as_value(PreviewLink, state)
        return link if self.is_valid(link, now) else None

    def is_valid(self, link: PreviewLink, now: datetime) -> bool:
        return not self.is_revoked(link) and now < link.expires_at

    def revoke(self, link: PreviewLink, revocation: Revocation) -> None:
        """End a link; a second time changes nothing."""
        if not self.is_revoked(link):
            self._revoked[link.identifier] = revocation

    def is_revoked(self, link: PreviewLink) -> bool:
        return link.identifier in self._revoked


preview_store = SiteStore("bacgiang.policy.preview_links", PreviewStore)

"""Bodies that were asked, by the UID of the draft, kept with the site."""

from ...base.dates import today
from ...base.stores.site_store import SiteStore
from ..by_draft import ValuesByDraft
from .body import AskedBody
from .body import totals_of
from persistent import Persistent
from persistent.mapping import PersistentMapping


class AskedStore(ValuesByDraft[AskedBody], Persistent):
    """Written by boards only: a mapping of its own for each draft, by identifier.

    Everybody may read who was asked and what came of it, once a second person has
    confirmed it; which reply it was (`reply`) is the board's alone.
    """

    mapping = PersistentMapping

    def of(self, uid: str) -> tuple[AskedBody, ...]:
        """Those of a draft as the board states them, in the order of adding."""
        return tuple(body for _identifier, body in self.items(uid))

    def public(self, uid: str) -> tuple[AskedBody, ...]:
        """Those of a draft as everybody reads them."""
        shown = (body.public for body in self.of(uid))
        return tuple(body for body in shown if body is not None)

    def uids(self) -> list[str]:
        """UIDs of the drafts about which somebody was asked."""
        return list(self._by_draft)

    def totals(self, uid: str) -> dict[str, int]:
        """What everybody reads, counted as `totals_of` does."""
        return totals_of(self.public(uid), today())


asked_store = SiteStore("bacgiang.policy.asked_bodies", AskedStore)

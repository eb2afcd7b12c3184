"""Bodies that were asked, by the UID of the draft, kept with the site."""

from ...base.dates import today
from ...base.stores.site_store import SiteStore
from ..by_draft import ValuesByDraft
from .body import AskedBody
from .body import BodyState
from persistent import Persistent
from persistent.mapping import PersistentMapping


class AskedStore(ValuesByDraft[AskedBody], Persistent):
    """Written by boards only: a mapping of its own for each draft, by identifier.

    Everybody may read who was asked and what came of it; which reply it was (`reply`)
    is the board's alone.
    """

    mapping = PersistentMapping

    def of(self, uid: str) -> tuple[AskedBody, ...]:
        """Those of a draft, in the order in which they were added."""
        return tuple(body for _identifier, body in self.items(uid))

    def uids(self) -> list[str]:
        """UIDs of the drafts about which somebody was asked."""
        return list(self._by_draft)

    def totals(self, uid: str) -> dict[str, int]:
        """How many were asked about a draft, and what came of it.

        `asked` is the sum of `not_answered`, `agreed` and `with_opinions`; `overdue`
        are among those that did not answer.
        """
        found, day = self.of(uid), today()
        states = [one.state for one in found]
        return {
            "asked": len(found),
            "not_answered": states.count(BodyState.NOT_ANSWERED),
            "agreed": states.count(BodyState.AGREED),
            "with_opinions": states.count(BodyState.HAS_OPINIONS),
            "overdue": sum(one.is_overdue(day) for one in found),
        }


asked_store = SiteStore("bacgiang.policy.asked_bodies", AskedStore)

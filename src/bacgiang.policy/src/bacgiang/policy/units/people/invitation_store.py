"""Where invitations are kept: one store of the site."""

from ...base.dates import now_utc
from ...base.scheduler.daily import DailyJob
from ...base.stores.site_store import SiteStore
from .invitation import digest_of
from .invitation import Invitation
from .invitation import InvitationState
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from persistent import Persistent


KEPT_AFTER_EXPIRY = timedelta(days=30)


class InvitationStore(Persistent):
    """All invitations, found by id and by the digest of their token."""

    def __init__(self) -> None:
        self._by_id: OOBTree = OOBTree()
        self._by_digest: OOBTree = OOBTree()

    def add(self, invitation: Invitation) -> None:
        self._by_id[invitation.identifier] = invitation
        self._by_digest[invitation.digest] = invitation.identifier

    def with_token(self, token: str) -> Invitation | None:
        identifier = self._by_digest.get(digest_of(token))
        return self._by_id.get(identifier) if identifier else None

    def get(self, code: str, identifier: str) -> Invitation | None:
        """The invitation when it belongs to the board of unit `code`."""
        found = self._by_id.get(identifier)
        return found if found is not None and found.code == code else None

    def all_open(self, now: datetime) -> Iterator[Invitation]:
        yield from (one for one in self._by_id.values() if one.is_open(now))

    def open_of(self, code: str, now: datetime) -> list[Invitation]:
        """Open invitations of one board, oldest first."""
        found = [one for one in self.all_open(now) if one.code == code]
        return sorted(found, key=lambda one: one.sent)

    def forget_expired(self, now: datetime) -> None:
        """Erase invitations that nobody answered, a while after they expired."""
        stale = [
            one
            for one in self._by_id.values()
            if one.state == InvitationState.OPEN.value
            and one.expires + KEPT_AFTER_EXPIRY < now
        ]
        for one in stale:
            del self._by_id[one.identifier]
            del self._by_digest[one.digest]


invitation_store = SiteStore("bacgiang.policy.invitations", InvitationStore)
FORGET_INVITATIONS = DailyJob(
    lambda site: invitation_store(site).forget_expired(now_utc())
)

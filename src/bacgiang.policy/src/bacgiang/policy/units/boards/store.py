"""Where memberships are kept: one store of the site, not in content objects.

Two indexes over the same persistent records: by unit for the board's page, by user for
the groups plugin that is asked at every request of somebody signed in.
"""

from ...base.dates import now_utc
from ...base.stores.site_store import SiteStore
from .membership import Membership
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent
from uuid import uuid4


class BoardStore(Persistent):
    """All memberships of all boards, ended ones included."""

    def __init__(self) -> None:
        self._by_unit: OOBTree = OOBTree()
        self._by_user: OOBTree = OOBTree()

    def add(self, membership: Membership) -> str:
        """Keep a membership and return its id."""
        identifier = uuid4().hex
        for index, key in (
            (self._by_unit, membership.code),
            (self._by_user, membership.user_id),
        ):
            if key not in index:
                index[key] = OOBTree()
            index[key][identifier] = membership
        return identifier

    def units(self) -> list[str]:
        """Codes of those that have, or had, members."""
        return list(self._by_unit)

    def of_unit(self, code: str) -> Iterator[tuple[str, Membership]]:
        """Id and membership, ended ones included, in no particular order."""
        yield from self._by_unit.get(code, {}).items()

    def of_user(self, user_id: str) -> Iterator[Membership]:
        yield from self._by_user.get(user_id, {}).values()

    def get(self, code: str, identifier: str) -> Membership | None:
        return self._by_unit.get(code, {}).get(identifier)

    def active_of_user(
        self, user_id: str, at: datetime | None = None
    ) -> list[Membership]:
        now = at or now_utc()
        return [m for m in self.of_user(user_id) if m.is_active(now)]

    def active_of_unit(
        self, code: str, at: datetime | None = None
    ) -> list[tuple[str, Membership]]:
        now = at or now_utc()
        return [(key, m) for key, m in self.of_unit(code) if m.is_active(now)]

    def end(self, membership: Membership, by: str, at: datetime | None = None) -> None:
        """End a membership; it stays in the history.

        That another head stays was asked before: who ends the other one at the same
        time meets a conflict, is asked anew, and is refused (`rules.why_not_leave`).
        """
        now = at or now_utc()
        if membership.is_own_head:
            self._hold_other_heads(membership, now)
        if membership.until is None or membership.until > now:
            membership.until = now
            membership.ended_by = by

    def _hold_other_heads(self, membership: Membership, now: datetime) -> None:
        for _key, other in self.active_of_unit(membership.code, now):
            jar = other._p_jar
            if other is not membership and other.is_own_head and jar is not None:
                jar.readCurrent(other)


board_store = SiteStore("bacgiang.policy.boards", BoardStore)

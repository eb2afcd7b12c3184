"""Where sessions are kept: one store of the site, no part of its content."""

from ....base.stores.site_store import SiteStore
from .session import Session
from BTrees.OLBTree import OLBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from persistent import Persistent


MOST_OF_A_PERSON = 50
MOST_KEYS = 10


class SessionStore(Persistent):
    """Sessions by identifier, found by the digest of what their owners hold.

    `seen` is when a session was last used, in seconds since 1970. Instances write it
    now and then (`last_seen.py`), never the request of whoever uses the session.
    """

    def __init__(self) -> None:
        self._sessions: OOBTree = OOBTree()
        self._by_key: OOBTree = OOBTree()
        self._of_user: OOBTree = OOBTree()
        self._seen: OLBTree = OLBTree()

    def with_key(self, key: str) -> Session | None:
        """The session that a digest belongs to."""
        identifier = self._by_key.get(key)
        return None if identifier is None else self._sessions.get(identifier)

    def get(self, identifier: str) -> Session | None:
        return self._sessions.get(identifier)

    def of_user(self, user_id: str) -> list[Session]:
        """A person's sessions, the one begun last first."""
        known = self._of_user.get(user_id, ())
        found = [self._sessions[one] for one in known]
        return sorted(found, key=lambda one: one.begun, reverse=True)

    def all(self) -> Iterator[Session]:
        yield from self._sessions.values()

    def seen(self, identifier: str) -> int:
        return int(self._seen.get(identifier, 0))

    def add(self, session: Session) -> None:
        """Keep it; of somebody's very many the oldest ends."""
        for old in self.of_user(session.user_id)[MOST_OF_A_PERSON - 1 :]:
            self.end(old.identifier)
        self._sessions[session.identifier] = session
        self._of_user.setdefault(session.user_id, OOTreeSet()).add(session.identifier)
        for key in session.keys:
            self._by_key[key] = session.identifier

    def add_key(self, identifier: str, key: str) -> Session:
        """Let a further secret open the session; of very many the oldest does not."""
        session: Session = self._sessions[identifier]
        for old in session.keys[: 1 - MOST_KEYS]:
            self._by_key.pop(old, None)
        keys = (*session.keys[1 - MOST_KEYS :], key)
        self._by_key[key] = identifier
        return self._keep(session, keys)

    def remove_key(self, key: str) -> bool:
        """Let a secret open nothing any more; whether it did."""
        session = self.with_key(key)
        if session is None:
            return False
        del self._by_key[key]
        self._keep(session, tuple(one for one in session.keys if one != key))
        return True

    def _keep(self, session: Session, keys: tuple[str, ...]) -> Session:
        changed = replace(session, keys=keys)
        self._sessions[session.identifier] = changed
        return changed

    def end(self, identifier: str) -> bool:
        """End a session; whether there was one."""
        session = self._sessions.pop(identifier, None)
        if session is None:
            return False
        for key in session.keys:
            self._by_key.pop(key, None)
        self._seen.pop(identifier, None)
        mine = self._of_user[session.user_id]
        mine.remove(identifier)
        if not mine:
            del self._of_user[session.user_id]
        return True

    def end_all(self, sessions: Iterable[Session]) -> int:
        return sum(self.end(one.identifier) for one in sessions)

    def keep_seen(self, seen: Mapping[str, int]) -> None:
        """Note when sessions were used, as far as there still are such sessions."""
        for identifier, moment in seen.items():
            if identifier in self._sessions and moment > self.seen(identifier):
                self._seen[identifier] = moment


session_store = SiteStore("bacgiang.policy.sessions", SessionStore)

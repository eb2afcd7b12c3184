"""Where tokens are kept: one store of the site."""

from ....base.stores.site_store import SiteStore
from .token import AccessToken
from BTrees.OLBTree import OLBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from collections.abc import Mapping
from persistent import Persistent


DAY = 86_400


class TokenStore(Persistent):
    """Tokens by identifier, found by their digests."""

    def __init__(self) -> None:
        self._tokens: OOBTree = OOBTree()
        self._by_digest: OOBTree = OOBTree()
        self._used: OLBTree = OLBTree()

    def add(self, token: AccessToken) -> None:
        self._tokens[token.identifier] = token
        self._by_digest[token.digest] = token.identifier

    def with_digest(self, digest: str) -> AccessToken | None:
        identifier = self._by_digest.get(digest)
        return None if identifier is None else self._tokens.get(identifier)

    def get(self, identifier: str) -> AccessToken | None:
        return self._tokens.get(identifier)

    def all(self) -> Iterator[AccessToken]:
        yield from self._tokens.values()

    def of_user(self, user_id: str) -> list[AccessToken]:
        """A person's tokens, the newest first."""
        found = [one for one in self.all() if one.user_id == user_id]
        return sorted(found, key=lambda one: one.created, reverse=True)

    def used(self, identifier: str) -> int:
        """The day of the last use (seconds since 1970); 0 where there was none."""
        return int(self._used.get(identifier, 0))

    def remove(self, token: AccessToken) -> None:
        self._tokens.pop(token.identifier, None)
        self._by_digest.pop(token.digest, None)
        self._used.pop(token.identifier, None)

    def remove_all_of(self, user_id: str) -> int:
        """How many there were."""
        mine = self.of_user(user_id)
        for one in mine:
            self.remove(one)
        return len(mine)

    def keep_seen(self, seen: Mapping[str, int]) -> None:
        """Note the days on which tokens were used; one write a day and token."""
        for identifier, moment in seen.items():
            day = moment // DAY * DAY
            if identifier in self._tokens and day > self.used(identifier):
                self._used[identifier] = day


token_store = SiteStore("bacgiang.policy.tokens", TokenStore)

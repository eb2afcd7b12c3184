"""Solved challenges that were used: good for once.

No write here is one that others wait for: each stands on one of many pages. Two
requests that use the same challenge at once do conflict, and one of them is refused.
"""

from ...base.stores.site_store import SiteStore
from ..pages.pages import Pages
from datetime import datetime
from persistent import Persistent


class SpentStore(Persistent):
    """When each used challenge expires (Unix time), by its nonce."""

    def __init__(self) -> None:
        self._spent = Pages()

    def __len__(self) -> int:
        return len(self._spent)

    def spend(self, nonce: str, expires: int) -> bool:
        """Whether the challenge was unused; from now on it is not."""
        if nonce in self._spent:
            return False
        self._spent.add(nonce, expires)
        return True

    def expired(self, now: datetime) -> list[str]:
        """Nonces of challenges nobody can use any more anyway."""
        moment = now.timestamp()
        return [nonce for nonce, expires in self._spent.items() if expires < moment]

    def forget(self, now: datetime) -> int:
        """Drop what has expired; how many."""
        nonces = self.expired(now)
        self._spent.drop(nonces)
        return len(nonces)


spent_store = SiteStore("bacgiang.policy.citizen.spent", SpentStore)

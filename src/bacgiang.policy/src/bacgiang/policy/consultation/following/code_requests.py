"""Addresses for which lost codes were asked, until the letter is sent.

Whether anything was sent in with an address is looked up by the job alone: who asks
waits equally long, and is answered alike, in either case.
"""

from ...base.stores.site_store import SiteStore
from ...citizen.pages.pages import Pages
from BTrees.OOBTree import OOBTree
from datetime import datetime
from datetime import timedelta
import hmac
from persistent import Persistent
import secrets
from typing import NamedTuple


# An address is sent one letter in this time, however often it is asked for.
QUIET = timedelta(minutes=15)


class Asked(NamedTuple):
    email: str
    language: str


class CodeRequests(Persistent):
    """Requests by the digest of the address, and to which a letter went lately."""

    def __init__(self) -> None:
        self._asked = Pages()
        self._answered: OOBTree = OOBTree()
        self._secret = secrets.token_bytes(32)

    def ask(self, asked: Asked, now: datetime) -> str:
        """Keep a request; the digest, "" where a letter is under way or went lately."""
        data = asked.email.strip().lower().encode("utf-8", "surrogatepass")
        digest = hmac.digest(self._secret, data, "sha256").hex()
        last = self._answered.get(digest)
        if digest in self._asked or (last is not None and now - last < QUIET):
            return ""
        self._asked.add(digest, asked)
        return digest

    def get(self, digest: str) -> Asked | None:
        return self._asked.get(digest)

    def settle(self, digest: str, now: datetime) -> None:
        """Forget the address; for the job."""
        if digest in self._asked:
            self._asked.drop([digest])
        old = [key for key, at in self._answered.items() if now - at >= QUIET]
        for key in old:
            del self._answered[key]
        self._answered[digest] = now


code_requests = SiteStore("bacgiang.policy.consultation.code_requests", CodeRequests)

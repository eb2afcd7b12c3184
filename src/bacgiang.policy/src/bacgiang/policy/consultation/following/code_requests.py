"""Addresses for which lost codes were asked, until the letter is sent.

Whether anything was sent in with an address is looked up by the job alone: who asks
waits equally long, and is answered alike, in either case.
"""

from ...base.erasable.erasable import decrypted
from ...base.erasable.erasable import encrypted
from ...base.erasable.erasable import Erasable
from ...base.erasable.erasable import erase
from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
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
ABOUT = "code request"


class Asked(NamedTuple):
    email: str
    language: str


@stored_value
class KeptRequest:
    """As it is kept: the address encrypted (`base/erasable`)."""

    email: Erasable
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
        kept = KeptRequest(encrypted(asked.email, ABOUT), asked.language)
        self._asked.add(digest, kept)
        return digest

    def get(self, digest: str) -> Asked | None:
        found: KeptRequest | None = self._asked.get(digest)
        email = None if found is None else decrypted(found.email, ABOUT)
        return None if found is None or email is None else Asked(email, found.language)

    def settle(self, digest: str, now: datetime) -> None:
        """Forget the address; for the job."""
        found = self._asked.get(digest)
        if found is not None:
            erase(found.email)
            self._asked.drop([digest])
        old = [key for key, at in self._answered.items() if now - at >= QUIET]
        for key in old:
            del self._answered[key]
        self._answered[digest] = now

    def encrypt_plain(self) -> None:
        """Encrypt what release 1.1.0 kept as it was; for the upgrade."""
        for digest, one in list(self._asked.items()):
            if isinstance(one, Asked):
                kept = KeptRequest(encrypted(one.email, ABOUT), one.language)
                self._asked.drop([digest])
                self._asked.add(digest, kept)


code_requests = SiteStore("bacgiang.policy.consultation.code_requests", CodeRequests)

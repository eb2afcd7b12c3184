"""Where keys are kept: with the site. Written at set-up and when a key is renewed."""

from ...base.stores.site_store import SiteStore
from . import signing
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from persistent import Persistent
import secrets


SECRET_SIZE = 32


@dataclass(frozen=True)
class PublicKey:
    """A key that receipts were or are signed with since a moment (aware)."""

    name: str
    public: str
    since: datetime


class KeyStore(Persistent):
    """The signing key in force, every public key there was, and the portal's secret."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(SECRET_SIZE)
        self._public: tuple[PublicKey, ...] = ()
        self.renew(datetime.now(UTC))

    @property
    def private_key(self) -> bytes:
        """The key in force. It never leaves the process."""
        return self._private

    @property
    def public_key(self) -> PublicKey:
        return self._public[-1]

    @property
    def public_keys(self) -> tuple[PublicKey, ...]:
        """Every key there was, the oldest first: old receipts stay verifiable."""
        return self._public

    @property
    def secret(self) -> bytes:
        """What challenges and forms are signed with, for this portal alone to check."""
        return self._secret

    def renew(self, now: datetime) -> None:
        """Sign with a new key from now on."""
        self._private = signing.new_private_key()
        public = signing.public_key_of(self._private)
        self._public = (*self._public, PublicKey(signing.key_name(public), public, now))


key_store = SiteStore("bacgiang.policy.citizen.keys", KeyStore)

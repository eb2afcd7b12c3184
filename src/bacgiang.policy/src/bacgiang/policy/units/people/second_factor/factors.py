"""What an account has besides its password."""

from ....base.erasable.erasable import Erasable
from ....base.erasable.erasable import erase
from ....base.stores.value import stored_value
from datetime import datetime
from persistent import Persistent


@stored_value
class App:
    """An app that shows codes, as RFC 6238 has them.

    `secret` (Base32) is encrypted under a key beside the database; `last_step` the
    number of the latest step of 30 seconds whose code was taken: neither it nor one
    before is ever taken again.
    """

    secret: Erasable
    made: datetime
    last_step: int


@stored_value
class Passkey:
    """A credential of WebAuthn that proved its user present and verified.

    `identifier` and `public_key` (COSE) are as the authenticator gave them; `rp_id` is
    the host name it belongs to; `count` the authenticator's own, 0 where it has none.
    """

    identifier: bytes
    public_key: bytes
    name: str
    rp_id: str
    count: int
    transports: tuple[str, ...]
    made: datetime


class AccountFactors(Persistent):
    """The factors of one account. Of recovery codes only digests are kept."""

    def __init__(self) -> None:
        self.app: App | None = None
        self.passkeys: tuple[Passkey, ...] = ()
        self.recovery: tuple[str, ...] = ()
        self._spent: tuple[tuple[str, datetime], ...] = ()

    @property
    def is_enrolled(self) -> bool:
        return self.count > 0

    @property
    def count(self) -> int:
        return len(self.passkeys) + (self.app is not None)

    def passkey(self, identifier: bytes) -> Passkey | None:
        found = [one for one in self.passkeys if one.identifier == identifier]
        return found[0] if found else None

    def put_passkey(self, passkey: Passkey) -> None:
        """Add it, or put it in the place of the one with its identifier."""
        self.drop_passkey(passkey.identifier)
        self.passkeys = (*self.passkeys, passkey)

    def drop_passkey(self, identifier: bytes) -> None:
        kept = [one for one in self.passkeys if one.identifier != identifier]
        self.passkeys = tuple(kept)

    def drop_app(self) -> None:
        """Its key is erased, too: no copy of the database tells the secret any more."""
        if self.app is not None:
            erase(self.app.secret)
        self.app = None

    def spend(self, name: str, until: datetime, now: datetime) -> bool:
        """Use up what counts once and ends by itself at `until`; whether it was new."""
        kept = tuple(one for one in self._spent if one[1] > now)
        if any(one[0] == name for one in kept):
            return False
        self._spent = (*kept, (name, until))
        return True

"""Where second factors are kept: one store of the site, by user id."""

from ....base.stores.site_store import SiteStore
from .factors import AccountFactors
from BTrees.OOBTree import OOBTree
import hmac
from persistent import Persistent
import secrets


SECRET_SIZE = 32


class SecondFactorStore(Persistent):
    """Factors of all accounts, and the secret that half a sign-in is signed with."""

    def __init__(self) -> None:
        self._by_user: OOBTree = OOBTree()
        self._secret = secrets.token_bytes(SECRET_SIZE)

    @property
    def secret(self) -> bytes:
        """It never leaves the process."""
        return self._secret

    def handle_of(self, user_id: str) -> bytes:
        """What names the account to authenticators, and means nothing elsewhere."""
        return hmac.digest(self._secret, b"handle\n" + user_id.encode(), "sha256")

    def of(self, user_id: str) -> AccountFactors | None:
        return self._by_user.get(user_id)

    def made_for(self, user_id: str) -> AccountFactors:
        """The account's factors, made where it has none yet."""
        if user_id not in self._by_user:
            self._by_user[user_id] = AccountFactors()
        found: AccountFactors = self._by_user[user_id]
        return found

    def forget(self, user_id: str) -> bool:
        """Take all factors away; whether there were any."""
        found = self._by_user.pop(user_id, None)
        had_one = found is not None and found.is_enrolled
        if found is not None:
            found.drop_app()
        return had_one


second_factor_store = SiteStore("bacgiang.policy.second_factor", SecondFactorStore)


def is_enrolled(user_id: str) -> bool:
    """Whether the account has a second factor."""
    found = second_factor_store().of(user_id)
    return found is not None and found.is_enrolled

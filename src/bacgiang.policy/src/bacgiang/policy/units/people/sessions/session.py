"""One sign-in, as it is kept and as others are told of it."""

from ....base.stores.value import stored_value
from datetime import datetime
from enum import StrEnum
from hashlib import sha256


class UserFolder(StrEnum):
    """Whose account it is: the site's, or that of an administrator of Zope's root."""

    SITE = "site"
    ROOT = "root"


@stored_value
class Session:
    """One sign-in; whoever holds what one of its `keys` is the digest of has it.

    `identifier` names it where people see it and opens nothing. `folder` is a
    UserFolder. `begun` is in UTC. `second_factor`: whether more than the password was
    shown. `credential` is a digest of the password as it was kept then.
    """

    identifier: str
    user_id: str
    login: str
    folder: str
    begun: datetime
    second_factor: bool
    credential: str
    browser: str = ""
    keys: tuple[str, ...] = ()


def digest_of(secret: str) -> str:
    """What is kept of a random secret. It needs no salt: nobody can guess it."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()

"""A hash of an older kind is made anew when its owner signs in.

Only then is the password at hand. HTTP Basic does not count: a GET writes nothing. It
is done as soon as the password was found right, before a session that goes with it.
"""

from .argon2id import scheme
from .keeping import encrypt
from .keeping import hash_of
from Products.PluggableAuthService.plugins.ZODBUserManager import ZODBUserManager
from ZPublisher.HTTPRequest import HTTPRequest


PASSWORD = "__ac_password"  # noqa: S105  (the field's name, set by the API as well)


def rehash(
    manager: ZODBUserManager, user_id: str, password: str, request: HTTPRequest | None
) -> None:
    """Keep a right password, where somebody signs in with it, as new ones are kept."""
    if request is None or request.method != "POST":
        return
    is_sent = request.form.get(PASSWORD) == password
    if is_sent and scheme.is_outdated(hash_of(manager, user_id)):
        manager._user_passwords[user_id] = encrypt(password)

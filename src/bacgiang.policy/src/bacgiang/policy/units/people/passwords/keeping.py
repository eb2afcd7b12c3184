"""What becomes of a password, whatever way it is set: page, API, script or ZMI.

The methods of Plone's and Zope's user managers are wrapped, as nothing tells them how
passwords are to be kept, and few of those who set one ask whether it may be.
"""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from .argon2id import NAME
from .argon2id import scheme
from .strength import EASY
from .strength import FEWEST_CHARACTERS
from .strength import is_easy
from AuthEncoding import AuthEncoding
from bacgiang.policy import _
from collections.abc import Callable
from functools import cache
from Products.PlonePAS.plugins.user import UserManager
from Products.PluggableAuthService.interfaces.plugins import IValidationPlugin
from Products.PluggableAuthService.plugins.ZODBUserManager import ZODBUserManager
import secrets
from typing import Any
from zope.globalrequest import getRequest


Password = str | bytes

# As Zope and Plone have them: this module is read before they are replaced.
_encrypt = AuthEncoding.pw_encrypt
_zope_adds = ZODBUserManager.addUser
_zope_changes = ZODBUserManager.updateUserPassword
_plone_adds = UserManager.addUser
_plone_changes = UserManager.doChangeUser
ZOPES_OWN = "SSHA"
# Letters of other alphabets look like those of a colleague's, also in the record.
WRONG_LOGIN = Refusal(
    "wrong_login",
    _(
        "people_refusal_login_letters",
        default="A name to sign in with has letters from a to z, digits and signs "
        "alone, without marks.",
    ),
    "username",
)


def encrypt(pw: Password, encoding: str = NAME) -> bytes:
    """AuthEncoding's, with our scheme for Zope's own one, which is SHA-1."""
    return _encrypt(pw, NAME if encoding == ZOPES_OWN else encoding)


def _odd(name: str) -> bool:
    return not (name.isascii() and name.isprintable())


def adding(
    original: Callable[[Any, str, str, bytes], None],
) -> Callable[[Any, str, str, Password], None]:
    """`original` raises Refused where the rules speak against the password.

    It keeps what looks like a hash as it is: it is handed one, whatever was typed.
    """

    def add(self: Any, user_id: str, login_name: str, password: Password) -> None:
        Refused.raise_for(*(WRONG_LOGIN for one in (user_id, login_name) if _odd(one)))
        refuse_weak(self, password, user_id, login_name)
        original(self, user_id, login_name, encrypt(password))

    return add


def update_password(self: ZODBUserManager, user_id: str, password: Password) -> None:
    """As Zope's; raises Refused where the rules speak against the password."""
    if password:
        refuse_weak(self, password, user_id)
    _zope_changes(self, user_id, encrypt(password) if password else password)


def change_user(self: UserManager, principal_id: str, password: Password) -> None:
    """As Plone's; raises Refused where the rules speak against the password."""
    refuse_weak(self, password, principal_id)
    _plone_changes(self, principal_id, password)


add_zopes = adding(_zope_adds)
add_plones = adding(_plone_adds)


def refuse_weak(
    manager: ZODBUserManager, password: Password, user_id: str, login: str = ""
) -> None:
    """Raise Refused where a plugin of the user folder finds the password too weak.

    Zope's root has no such plugins: there the portal's own rule holds for whoever asks
    over the web.
    """
    text = password.decode() if isinstance(password, bytes) else password
    name = login or manager._userid_to_login.get(user_id, "")
    told = {"password": text, "user_id": user_id, "login": name}
    person = manager._getPAS().getUserById(user_id)
    for known in ("fullname", "email") if person is not None else ():
        told[known] = str(person.getProperty(known, "") or "")
    plugins = manager._getPAS()._getOb("plugins").listPlugins(IValidationPlugin)
    errors = [
        found["error"]
        for _name, plugin in plugins
        for found in plugin.validateUserInfo(None, "", told)
    ]
    Refused.raise_for(*(Refusal("password", one, "password") for one in errors))
    if not plugins and getRequest() is not None:
        refuse_easy(text, user_id, name)


def refuse_easy(password: str, *names: str) -> None:
    """Raise Refused where a password is too short or soon guessed."""
    if len(password) < FEWEST_CHARACTERS or is_easy(password, names):
        raise Refused(Refusal("password", EASY, "password"))


def hash_of(manager: ZODBUserManager, user_id: str | None) -> bytes:
    """What is kept of an account's password; b"" without one."""
    kept: Any = manager._user_passwords.get(user_id) if user_id else None
    return kept.encode() if isinstance(kept, str) else kept or b""


def check_nothing(password: str) -> None:
    """Take as long as for an account there is."""
    AuthEncoding.pw_validate(_nobodys(scheme.cost), password)


@cache
def _nobodys(cost: Any) -> bytes:
    return encrypt(secrets.token_hex())

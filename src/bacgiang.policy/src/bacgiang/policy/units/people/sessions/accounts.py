"""The user folder an account is in, and what changes with its password."""

from ..passwords.shared import is_kept_of_shut
from .session import UserFolder
from Acquisition import aq_base
from hashlib import blake2b
from plone import api
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin
from Products.PluggableAuthService.PluggableAuthService import PluggableAuthService
from Products.PluggableAuthService.plugins.ZODBUserManager import ZODBUserManager


def users_of(folder: UserFolder) -> PluggableAuthService:
    site = api.portal.get()
    above = site if folder is UserFolder.SITE else site.getPhysicalRoot()
    return above.acl_users


def folder_of(user_id: str) -> UserFolder | None:
    """Where the account is, the site's before the root's; None where there is none."""
    for folder in UserFolder:
        if login_of(folder, user_id) is not None:
            return folder
    return None


def login_of(folder: UserFolder, user_id: str) -> str | None:
    """The name an account signs in with; None where there is no such account."""
    users = users_of(folder)
    found = users._verifyUser(users.plugins, user_id=user_id)
    return None if found is None else str(found["login"])


def user_id_of(name: str) -> str | None:
    """The account of a user id or a name to sign in with; None where there is none."""
    for folder in UserFolder:
        users = users_of(folder)
        user = users.getUserById(name) or users.getUser(name)
        if user is not None:
            return str(user.getId())
    return None


def credential_of(folder: UserFolder, user_id: str) -> str:
    """A digest of the password as it is kept, itself a salted digest; "" without one.

    A session goes with it: whatever way a password is changed, by page, API, script or
    Zope's own pages, what was begun with the one before has ended.
    """
    kept = _kept_of(folder, user_id)
    return blake2b(kept, digest_size=16).hexdigest() if kept else ""


def has_password_of(folder: UserFolder, user_id: str, credential: str) -> bool:
    """Whether the account is there, with the password that this is the digest of, and
    the password opens the portal still.
    """
    return (
        login_of(folder, user_id) is not None
        and credential == credential_of(folder, user_id)
        and (
            folder is not UserFolder.SITE
            or not is_kept_of_shut(_kept_of(folder, user_id))
        )
    )


def _kept_of(folder: UserFolder, user_id: str) -> bytes:
    """The password as it is kept; b"" without one."""
    users = users_of(folder)
    for _name, plugin in users.plugins.listPlugins(IAuthenticationPlugin):
        if isinstance(aq_base(plugin), ZODBUserManager):
            kept = plugin._user_passwords.get(user_id)
            if kept:
                return kept if isinstance(kept, bytes) else kept.encode()
    return b""

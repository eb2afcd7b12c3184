"""A hash of an older kind is made anew when its owner signs in.

Only then is the password at hand. HTTP Basic does not count: a GET writes nothing.
"""

from ....base.policy_sites import on_policy_sites
from .argon2id import scheme
from .keeping import encrypt
from .keeping import hash_of
from AuthEncoding import AuthEncoding
from plone import api
from Products.PluggableAuthService.interfaces.events import IUserLoggedInEvent
from Products.PluggableAuthService.plugins.ZODBUserManager import ZODBUserManager
from zope.globalrequest import getRequest


PASSWORD = "__ac_password"  # noqa: S105  (the name of the field)


@on_policy_sites
def rehash(event: IUserLoggedInEvent) -> None:
    """Keep the password that was just given as new ones are kept."""
    password = getattr(getRequest(), "form", {}).get(PASSWORD)
    if not isinstance(password, str) or not password:
        return
    site, user_id = api.portal.get(), event.principal.getId()
    for folder in (site.acl_users, site.getPhysicalRoot().acl_users):
        for manager in folder.objectValues():
            if not isinstance(manager, ZODBUserManager):
                continue
            kept = hash_of(manager, user_id)
            if (
                AuthEncoding.is_encrypted(kept)
                and scheme.is_outdated(kept)
                and AuthEncoding.pw_validate(kept, password)
            ):
                manager._user_passwords[user_id] = encrypt(password)

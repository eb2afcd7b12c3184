"""The plug-ins are put into the site's user folder and that of Zope's root.

Administrators of the root sign in to the site, too: theirs must not be the one cookie
that nothing ends.
"""

from ....base.stores.site_installer import SiteInstaller
from .plugin import PLUGIN_ID
from .plugin import SessionPlugin
from .session import UserFolder
from .token_plugin import PLUGIN_ID as TOKEN_PLUGIN_ID
from .token_plugin import SessionTokenPlugin
from Acquisition import aq_base
from plone.restapi.pas.plugin import JWTAuthenticationPlugin
from plone.session.plugins.session import SessionPlugin as PloneSessionPlugin
from Products.CMFPlone.Portal import PloneSite
from Products.PluggableAuthService.interfaces.plugins import ICredentialsResetPlugin
from Products.PluggableAuthService.interfaces.plugins import ICredentialsUpdatePlugin
from Products.PluggableAuthService.PluggableAuthService import PluggableAuthService
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin


COOKIE_HELPER = "credentials_cookie_auth"
TOKEN_INTERFACES = ["IAuthenticationPlugin", "IExtractionPlugin"]
INTERFACES = [
    *TOKEN_INTERFACES,
    "ICredentialsResetPlugin",
    "ICredentialsUpdatePlugin",
]


def install_sessions(site: PloneSite) -> bool:
    """Put the portal's plug-ins where Plone's are."""
    missing = [_install(_users(site, one), one) for one in UserFolder]
    return any(missing)


def remove_sessions(site: PloneSite) -> None:
    """Plone's plug-ins again."""
    for folder in UserFolder:
        users = _users(site, folder)
        _put(users, JWTAuthenticationPlugin(TOKEN_PLUGIN_ID), TOKEN_INTERFACES)
        if folder is UserFolder.SITE:
            _put(users, PloneSessionPlugin(PLUGIN_ID), INTERFACES)
        else:
            users._delObject(PLUGIN_ID)


def _users(site: PloneSite, folder: UserFolder) -> PluggableAuthService:
    above = site if folder is UserFolder.SITE else site.getPhysicalRoot()
    return above.acl_users


def _install(users: PluggableAuthService, folder: UserFolder) -> bool:
    found = aq_base(users.get(PLUGIN_ID)), aq_base(users.get(TOKEN_PLUGIN_ID))
    if isinstance(found[0], SessionPlugin) and isinstance(found[1], SessionTokenPlugin):
        return False
    _put(users, SessionPlugin(folder), INTERFACES)
    _put(users, SessionTokenPlugin(folder), TOKEN_INTERFACES)
    for interface in (ICredentialsUpdatePlugin, ICredentialsResetPlugin):
        if COOKIE_HELPER in users.plugins.listPluginIds(interface):
            users.plugins.deactivatePlugin(interface, COOKIE_HELPER)
    return True


def _put(
    users: PluggableAuthService, plugin: BasePlugin, interfaces: list[str]
) -> None:
    """Have this plug-in, and none before it, under its id."""
    name = plugin.getId()
    if name in users:
        users._delObject(name)
    users._setObject(name, plugin)
    users[name].manage_activateInterfaces(interfaces)


sessions = SiteInstaller("sessions", install_sessions, remove_sessions)

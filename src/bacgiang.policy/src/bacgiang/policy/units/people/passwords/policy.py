"""Password rules and sign-in names, set in the site's plugins (15.5)."""

from ....base.stores.site_installer import SiteInstaller
from .easy import EasyPasswordPlugin
from .strength import FEWEST_CHARACTERS
from Products.CMFPlone.Portal import PloneSite
from Products.PluggableAuthService.interfaces.plugins import IValidationPlugin


PLUGIN = "password_policy"
EASY = "easy_passwords"
PLONE_CHARACTERS = 8


def install_password_policy(site: PloneSite) -> bool:
    """Ask for 10 characters not soon guessed; let addresses be written in any case.

    Sign-in names are compared in lower case: an address is one whatever its case.
    """
    users = site.acl_users
    is_new = users[PLUGIN].min_chars != FEWEST_CHARACTERS
    users[PLUGIN].min_chars = FEWEST_CHARACTERS
    if users.login_transform != "lower":
        users.manage_changeProperties(login_transform="lower")
    if EASY not in users:
        users._setObject(EASY, EasyPasswordPlugin(EASY))
        users.plugins.activatePlugin(IValidationPlugin, EASY)
        return True
    return is_new


def remove_password_policy(site: PloneSite) -> None:
    """Plone's own rule again; sign-in names stay in lower case, as they were stored."""
    users = site.acl_users
    users[PLUGIN].min_chars = PLONE_CHARACTERS
    if EASY in users:
        users.plugins.deactivatePlugin(IValidationPlugin, EASY)
        users._delObject(EASY)


password_policy = SiteInstaller(
    "password_policy", install_password_policy, remove_password_policy
)

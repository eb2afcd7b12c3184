"""Password rules and sign-in names, set in Plone's own plugins (15.5)."""

from ...base.stores.site_installer import SiteInstaller
from Products.CMFPlone.Portal import PloneSite


PLUGIN = "password_policy"
FEWEST_CHARACTERS = 10
PLONE_CHARACTERS = 8


def install_password_policy(site: PloneSite) -> bool:
    """Ask for 10 characters; let people write their address in any case.

    Sign-in names are compared in lower case: an address is one whatever its case.
    """
    users = site.acl_users
    is_new = users[PLUGIN].min_chars != FEWEST_CHARACTERS
    users[PLUGIN].min_chars = FEWEST_CHARACTERS
    if users.login_transform != "lower":
        users.manage_changeProperties(login_transform="lower")
    return is_new


def remove_password_policy(site: PloneSite) -> None:
    """Plone's own rule again; sign-in names stay in lower case, as they were stored."""
    site.acl_users[PLUGIN].min_chars = PLONE_CHARACTERS


password_policy = SiteInstaller(
    "password_policy", install_password_policy, remove_password_policy
)

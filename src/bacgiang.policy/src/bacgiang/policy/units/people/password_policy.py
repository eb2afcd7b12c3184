"""Password rules and sign-in names, set in Plone's own plugins (15.5)."""

from plone import api
from Products.CMFPlone.Portal import PloneSite


PLUGIN = "password_policy"
FEWEST_CHARACTERS = 10
PLONE_CHARACTERS = 8


def install_password_policy(site: PloneSite) -> None:
    """Ask for 10 characters; let people write their address in any case.

    Sign-in names are compared in lower case: an address is one whatever its case.
    """
    users = api.portal.get_tool("acl_users")
    users[PLUGIN].min_chars = FEWEST_CHARACTERS
    if users.login_transform != "lower":
        users.manage_changeProperties(login_transform="lower")


def remove_password_policy(site: PloneSite) -> None:
    """Plone's own rule again; sign-in names stay in lower case, as they were stored."""
    users = api.portal.get_tool("acl_users")
    users[PLUGIN].min_chars = PLONE_CHARACTERS

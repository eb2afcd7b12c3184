"""PAS plugin: the groups a person is in are the memberships that hold right now.

Deciding at the request, not by a job, makes a level that was lent for a time end on
time.
"""

from ...base.stores.site_installer import SiteInstaller
from .store import board_store
from AccessControl.class_init import InitializeClass
from Acquisition import aq_inner
from Acquisition import aq_parent
from Products.CMFPlone.Portal import PloneSite
from Products.PluggableAuthService.interfaces.plugins import IGroupsPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from zope.interface import implementer


PLUGIN_ID = "board_memberships"


@implementer(IGroupsPlugin)
class BoardMembershipsPlugin(BasePlugin):
    """Gives a principal the groups of its active board memberships."""

    meta_type = "Board memberships"

    def __init__(self, plugin_id: str = PLUGIN_ID, title: str = "") -> None:
        self._setId(plugin_id)
        self.title = title

    def getGroupsForPrincipal(self, principal, request=None) -> tuple[str, ...]:  # noqa: N802
        """Group ids such as `so-y-te.update` (interface of PAS)."""
        site = aq_parent(aq_inner(aq_parent(aq_inner(self))))
        active = board_store(site).active_of_user(principal.getId())
        return tuple(sorted({membership.group for membership in active}))


InitializeClass(BoardMembershipsPlugin)


def install_plugin(site: PloneSite) -> bool:
    """Add and activate the plugin once."""
    users = site.acl_users
    if PLUGIN_ID in users:
        return False
    users._setObject(PLUGIN_ID, BoardMembershipsPlugin())
    users.plugins.activatePlugin(IGroupsPlugin, PLUGIN_ID)
    return True


def remove_plugin(site: PloneSite) -> None:
    """Deactivate and remove the plugin."""
    users = site.acl_users
    if PLUGIN_ID in users:
        users.plugins.deactivatePlugin(IGroupsPlugin, PLUGIN_ID)
        users._delObject(PLUGIN_ID)


plugin = SiteInstaller("board_memberships", install_plugin, remove_plugin)

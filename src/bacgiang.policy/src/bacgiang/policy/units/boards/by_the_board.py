"""Levels are given by the board that they are of, and in no other way (7.1, 8, 14.2).

The groups that carry them are ordinary ones: over Plone's pages and services for groups
an administrator could put anybody into them, unseen on the board's page and without an
act. The roles of a level, held on the whole portal, would reach every board's items.
"""

from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ...base.role_changes import RolesChanging
from ...base.stores.site_installer import SiteInstaller
from ..levels import is_board_group
from ..levels import ROLES_OF_BOARDS
from bacgiang.policy import _
import logging
from plone import api
from Products.CMFPlone.Portal import PloneSite
from Products.PluggableAuthService.interfaces.events import IGroupDeletedEvent
from Products.PluggableAuthService.interfaces.events import IPrincipalAddedToGroupEvent


logger = logging.getLogger("bacgiang.upgrade")

BY_THE_BOARD = Refusal(
    "by_the_board",
    _(
        "refusal_by_the_board",
        default="Levels of access are given and ended on the page of the unit's board, "
        "nowhere else.",
    ),
)


@on_policy_sites
def refuse_member(event: IPrincipalAddedToGroupEvent) -> None:
    """Into a board's group or one with such roles; of a board's group into another."""
    named = (event.group_id, event.principal)
    if any(map(is_board_group, named)) or ROLES_OF_BOARDS & _roles(event.group_id):
        raise RefusedInput(BY_THE_BOARD)


@on_policy_sites
def refuse_removal(event: IGroupDeletedEvent) -> None:
    if is_board_group(event.principal):
        raise RefusedInput(BY_THE_BOARD)


@on_policy_sites
def refuse_roles(event: RolesChanging) -> None:
    """A role of a level for anybody, any role for a board's group."""
    given = event.after - event.before
    if given & ROLES_OF_BOARDS or (given and is_board_group(event.principal)):
        raise RefusedInput(BY_THE_BOARD)


def _roles(principal: str) -> frozenset[str]:
    manager = api.portal.get_tool("acl_users").portal_role_manager
    return frozenset(manager._principal_roles.get(principal, ()))


def take_back(site: PloneSite) -> bool:
    """Take away what no board has given: members of such groups, roles of levels."""
    groups, roles = site.acl_users.source_groups, site.acl_users.portal_role_manager
    taken = False
    for group in groups.getGroupIds():
        carries = ROLES_OF_BOARDS & {*roles._principal_roles.get(group, ())}
        members = groups.getGroupMembers(group)
        if members and (is_board_group(group) or carries):
            for member in members:
                groups.removePrincipalFromGroup(member, group)
            logger.info("Taken out of %s: %s", group, ", ".join(members))
            taken = True
    known = {*groups.getGroupIds()}
    for principal, held in list(roles._principal_roles.items()):
        of_boards = ROLES_OF_BOARDS & {*held}
        if of_boards and principal not in known:
            roles.assignRolesToPrincipal(tuple({*held} - of_boards), principal)
            logger.info("Taken from %s: %s", principal, ", ".join(sorted(of_boards)))
            taken = True
    return taken


def leave(site: PloneSite) -> None:
    """Nothing stands on the site."""


levels_by_boards = SiteInstaller("board_levels", take_back, leave)

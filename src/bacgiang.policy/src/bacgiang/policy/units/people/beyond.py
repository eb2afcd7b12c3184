"""Accounts that manage the portal are changed by those who manage it, too (15.5).

Whoever sets the address of an account has the letters with new passwords: a site
administrator would become a Manager. What comes by page, service or form is asked here.
"""

from ...base.manages_portal import manages_portal
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.role_changes import GroupChanging
from ...base.role_changes import RolesChanging
from ..levels import is_board_group
from AccessControl import getSecurityManager
from bacgiang.policy import _
from plone import api
from Products.PluggableAuthService.interfaces.events import IPASEvent
from Products.PluggableAuthService.interfaces.events import IPrincipalAddedToGroupEvent
from Products.PluggableAuthService.interfaces.events import (
    IPrincipalRemovedFromGroupEvent,
)
from typing import Any


ACCOUNT_OF_MANAGER = Refusal(
    "account_of_manager",
    _(
        "refusal_account_of_manager",
        default="This account manages the whole portal: only somebody who does so, "
        "too, changes it.",
    ),
    status=403,
)


GROUP_OF_MANAGER = Refusal(
    "group_of_manager",
    _(
        "refusal_group_of_manager",
        default="Members of this group manage the whole portal: only somebody who does "
        "so, too, changes it.",
    ),
    status=403,
)


def refuse_beyond(user_id: str) -> None:
    """Raise Refused where somebody who may less is about to change the account.

    Everybody changes their own; who opens a link to set a password is nobody yet.
    """
    why = why_beyond(user_id)
    if why is not None:
        raise Refused(why)


def why_beyond(user_id: str) -> Refusal | None:
    actor = getSecurityManager().getUser()
    if actor.getId() in (None, user_id) or not has_role_of_managers(user_id):
        return None
    if manages_portal():
        return None
    is_group = api.group.get(groupname=user_id) is not None
    return GROUP_OF_MANAGER if is_group else ACCOUNT_OF_MANAGER


def has_role_of_managers(principal: str) -> bool:
    """Whether an account, or everybody in a group, has the role of a Manager."""
    found = api.user.get(userid=principal) or api.group.get(groupname=principal)
    return found is not None and "Manager" in found.getRoles()


@on_policy_sites
def refuse_change(event: IPASEvent) -> None:
    """Of a password, or the end of an account; properties are no event where they are
    of an account in Zope's root (`own_address`).
    """
    principal: Any = event.principal
    refuse_beyond(principal if isinstance(principal, str) else principal.getId())


@on_policy_sites
def refuse_roles(event: RolesChanging) -> None:
    refuse_beyond(event.principal)


@on_policy_sites
def refuse_group(
    event: IPrincipalAddedToGroupEvent | IPrincipalRemovedFromGroupEvent,
) -> None:
    """Of a group's members: they have its roles, and lose them with it."""
    refuse_beyond(event.principal)
    refuse_beyond(event.group_id)


@on_policy_sites
def refuse_group_itself(event: GroupChanging) -> None:
    """A name of one's own, or its end: its members' roles go with it.

    Groups of boards are named by their units, and end by no page for groups.
    """
    if is_board_group(event.group):
        return
    groups = api.portal.get_tool("acl_users").source_groups
    for principal in (event.group, *groups.getGroupMembers(event.group)):
        refuse_beyond(principal)

"""Who administers the site does not read its record, and does not do away with whoever
does (15.5).

The groups that carry these roles are ordinary ones, too: over Plone's pages and
services for groups an administrator could join them, give their roles to others, or
delete them; or take everybody out of them, or delete the accounts, until nobody is left
who is written to and reads the record. Managers give and take roles as they like.
"""

from ...base.manages_portal import manages_portal
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.refusal import RefusedInput
from ...base.role_changes import RolesChanging
from ..levels import OVERSEER
from ..levels import OVERSEERS_GROUP
from ..levels import STANDING_OFFICE
from ..levels import STANDING_OFFICE_GROUP
from .all_units import above
from .all_units import below
from .second_factor.requirement import READ_ALL
from AccessControl import getSecurityManager
from bacgiang.policy import _
from collections.abc import Set
from plone import api
from Products.PluggableAuthService.interfaces.events import IGroupDeletedEvent
from Products.PluggableAuthService.interfaces.events import IPrincipalAddedToGroupEvent
from Products.PluggableAuthService.interfaces.events import IPrincipalDeletedEvent
from Products.PluggableAuthService.interfaces.events import (
    IPrincipalRemovedFromGroupEvent,
)


ADMINISTERS = "Site Administrator"
READ_THE_RECORD = frozenset({STANDING_OFFICE, OVERSEER})
EITHER = READ_THE_RECORD | {ADMINISTERS}
ROLES_OF_GROUPS = {
    STANDING_OFFICE_GROUP: frozenset({STANDING_OFFICE}),
    OVERSEERS_GROUP: frozenset({OVERSEER}),
    "Site Administrators": frozenset({ADMINISTERS}),
    "Administrators": frozenset({"Manager"}),
}

BY_THE_PORTAL = Refusal(
    "by_the_portal",
    _(
        "refusal_by_the_portal",
        default="The portal's own groups stay, each with its role, and nobody else is "
        "given the roles of those who read what all units keep: put the account into "
        "the group.",
    ),
)
TWO_OFFICES = Refusal(
    "two_offices",
    _(
        "refusal_two_offices",
        default="Who administers the portal is not of the standing office or among "
        "those who oversee: they read what was done, by others. Choose another person, "
        "or take away the one before giving the other.",
    ),
)
READS_THE_RECORD = Refusal(
    "reads_the_record",
    _(
        "refusal_reads_the_record",
        default="Whoever reads the record of what administrators do is taken out, and "
        "their account deleted, by somebody who manages the whole portal alone.",
    ),
    status=403,
)


@on_policy_sites
def refuse_removal(event: IGroupDeletedEvent) -> None:
    if event.principal in ROLES_OF_GROUPS:
        raise RefusedInput(BY_THE_PORTAL)


@on_policy_sites
def refuse_roles(event: RolesChanging) -> None:
    """Other roles for the portal's groups; these roles for others; both for anybody."""
    own = ROLES_OF_GROUPS.get(event.principal)
    given = event.after - event.before
    # What a group of an older portal has besides is taken away bit by bit.
    is_less = own is not None and own <= event.after and not given
    if own is not None and event.after != own and not is_less:
        raise RefusedInput(BY_THE_PORTAL)
    if own is None and given & READ_ALL and not _is_free():
        raise RefusedInput(BY_THE_PORTAL)
    if own is None:
        _refuse_less(event.before - event.after)
    if given & EITHER:
        for account in below(event.principal, set()):
            groups = above(account)
            held = roles_of(groups - {event.principal})
            _refuse_both(held | event.after)


@on_policy_sites
def refuse_both(event: IPrincipalAddedToGroupEvent) -> None:
    """Of an account, or of those in a group, by the groups in which they are now; a
    group without either says nothing of it.
    """
    given = above(event.group_id)
    for account in below(event.principal, set()) if roles_of(given) & EITHER else ():
        _refuse_both(roles_of({*above(account), *given}))


@on_policy_sites
def refuse_taking_out(event: IPrincipalRemovedFromGroupEvent) -> None:
    """Of an account, or of a group that stands in another; to delete a group takes
    everybody out of it first.
    """
    _refuse_less(roles_by(event.group_id))


@on_policy_sites
def refuse_end(event: IPrincipalDeletedEvent) -> None:
    """Of an account that is gone its groups and roles are still known."""
    _refuse_less(roles_by(event.principal))


def roles_by(principal: str) -> frozenset[str]:
    """Its own, and those of all groups in which it stands."""
    return roles_of(above(principal))


def _refuse_less(roles: Set[str]) -> None:
    if roles & READ_THE_RECORD and not _is_free():
        raise Refused(READS_THE_RECORD)


def _refuse_both(roles: Set[str]) -> None:
    if ADMINISTERS in roles and roles & READ_THE_RECORD:
        raise RefusedInput(TWO_OFFICES)


def roles_of(principals: Set[str]) -> frozenset[str]:
    """That these accounts and groups have on the whole portal."""
    held = api.portal.get_tool("acl_users").portal_role_manager._principal_roles
    return frozenset(role for one in principals for role in held.get(one, ()))


def _is_free() -> bool:
    """Whether whoever acts is a Manager, or nobody: set-up and jobs."""
    return getSecurityManager().getUser().getId() is None or manages_portal()

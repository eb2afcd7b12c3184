"""Who has ever been of the standing office, or among who oversees (15.5).

Their accounts stay their owners' alone: whoever administers the site could else take
somebody out, set password and address, put the account back, and act as that person.
What became of an account since is not asked, so that no order of steps leads around.
"""

from ...base.policy_sites import on_policy_sites
from ...base.role_changes import RolesChanging
from ...base.stores.site_store import SiteStore
from .second_factor.requirement import ROLES_OF_ALL_UNITS
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from persistent import Persistent
from plone import api
from Products.GenericSetup.tool import SetupTool
from Products.PluggableAuthService.interfaces.events import IPrincipalAddedToGroupEvent
import transaction
from typing import Any


class AllUnitsStore(Persistent):
    """Ids of accounts; none is ever taken out."""

    def __init__(self) -> None:
        self._accounts: OOTreeSet = OOTreeSet()

    def note(self, user_id: str) -> None:
        if self._accounts.insert(user_id):
            now = transaction.get()
            now.set_data(self, self.noted_now() | {user_id})

    def noted_now(self) -> frozenset[str]:
        """By what is under way: an account that is new has its roles before it is told
        of.
        """
        try:
            noted: frozenset[str] = transaction.get().data(self)
        except KeyError:
            return frozenset()
        return noted

    def __contains__(self, user_id: str) -> bool:
        return user_id in self._accounts


all_units_store = SiteStore("bacgiang.policy.all_units", AllUnitsStore)


@on_policy_sites
def note_joined(event: IPrincipalAddedToGroupEvent) -> None:
    """Into a group that has such a role, or stands in one that has."""
    if any(map(_has_role, above(event.group_id))):
        _note(event.principal)


@on_policy_sites
def note_roles(event: RolesChanging) -> None:
    if event.after & ROLES_OF_ALL_UNITS:
        _note(event.principal)


def note_those_of_now(_setup: SetupTool) -> None:
    """Upgrade step: whoever was put there before it was noted."""
    for principal, roles in _users().portal_role_manager._principal_roles.items():
        if ROLES_OF_ALL_UNITS & {*roles}:
            _note(principal)


def _users() -> Any:
    return api.portal.get_tool("acl_users")


def _has_role(principal: str) -> bool:
    held = _users().portal_role_manager._principal_roles.get(principal, ())
    return not ROLES_OF_ALL_UNITS.isdisjoint(held)


def _note(principal: str) -> None:
    for one in below(principal, set()):
        all_units_store().note(one)


def below(principal: str, seen: set[str]) -> Iterator[str]:
    """The account itself, or those in a group and in groups that stand in it."""
    groups = _users().source_groups
    if principal not in groups.getGroupIds():
        yield principal
    elif principal not in seen:
        seen.add(principal)
        for one in groups.getGroupMembers(principal):
            yield from below(one, seen)


def above(principal: str) -> set[str]:
    """The account or group, and the groups in which it stands."""
    found, waiting = set[str](), [principal]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += _users().source_groups._principal_groups.get(one, ())
    return found

"""Tell that roles of an account or group, on the whole portal or at a place of it, or a
group, will change.

PluggableAuthService has events for accounts and for the members of groups, none for
roles, and for a group only once it is gone. Whoever hears of it may refuse.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from Products.PlonePAS.plugins.group import GroupManager
from Products.PlonePAS.plugins.role import GroupAwareRoleManager
from Products.PluggableAuthService.plugins.ZODBRoleManager import ZODBRoleManager
from typing import Any
from zope.event import notify


@dataclass(frozen=True)
class RolesChanging:
    """`principal`: id of an account or group; nothing has been written yet."""

    principal: str
    before: frozenset[str]
    after: frozenset[str]


@dataclass(frozen=True)
class LocalRolesGiven:
    """`roles` that `principal` has not had on `content`; nothing is written yet."""

    content: DexterityContent
    principal: str
    roles: frozenset[str]


@dataclass(frozen=True)
class GroupChanging:
    """`group`: id of one that is to be named anew or deleted; nothing is written."""

    group: str


def _tell(plugin: ZODBRoleManager, principal: str, after: Iterable[str]) -> None:
    before = frozenset(plugin._principal_roles.get(principal, ()))
    if before != frozenset(after):
        notify(RolesChanging(principal, before, frozenset(after)))


# No docstrings: nobody calls these by their addresses.


def assign_roles(
    self: GroupAwareRoleManager,
    roles: Iterable[str],
    principal_id: str,
    REQUEST: Any = None,  # noqa: N803
) -> Any:
    given = tuple(roles)
    _tell(self, principal_id, given)
    return self._old_assignRolesToPrincipal(given, principal_id, REQUEST)


def assign_role(self: ZODBRoleManager, role_id: str, principal_id: str) -> bool:
    held = self._principal_roles.get(principal_id, ())
    _tell(self, principal_id, {*held, role_id})
    return bool(self._old_assignRoleToPrincipal(role_id, principal_id))


def remove_role(self: ZODBRoleManager, role_id: str, principal_id: str) -> bool:
    held = self._principal_roles.get(principal_id, ())
    _tell(self, principal_id, {*held} - {role_id})
    return bool(self._old_removeRoleFromPrincipal(role_id, principal_id))


def update_group(
    self: GroupManager,
    group_id: str,
    title: str | None = None,
    description: str | None = None,
) -> bool:
    # The page of groups sends each with nothing new.
    kept, said = self._groups[group_id], {"title": title, "description": description}
    if any(one is not None and one != kept[name] for name, one in said.items()):
        notify(GroupChanging(group_id))
    return bool(self._old_updateGroup(group_id, title, description))


def remove_group(self: GroupManager, group_id: str) -> bool:
    notify(GroupChanging(group_id))
    return bool(self._old_removeGroup(group_id))

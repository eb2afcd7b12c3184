"""Tell that the roles of an account or group on the whole portal are to be changed.

PluggableAuthService has events for accounts and for the members of groups, none for
roles. Whoever hears of it may refuse.
"""

from collections.abc import Iterable
from dataclasses import dataclass
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

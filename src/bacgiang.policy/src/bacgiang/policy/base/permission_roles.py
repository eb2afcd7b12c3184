"""The roles of a permission are set without gathering all permissions each time.

A step of the workflow sets the roles of eight to twelve permissions of an item, and of
what stands in it. For each the four hundred permissions of Zope were gathered, to see
which methods the item's class protects by it.
"""

from AccessControl.Permission import getPermissions
from AccessControl.Permission import Permission
from Products.DCWorkflow.utils import ac_inherited_permissions
from typing import Any


_methods: dict[type, tuple[Any, Any, dict[str, Any]]] = {}
"""By class: its own permissions and all registered ones as they were, and the methods
by permission."""


def modify_roles(item: Any, name: str, roles: list[str] | tuple[str, ...]) -> int:
    """`Products.DCWorkflow.utils.modifyRolesForPermission`; 1 where it changed them."""
    permission = Permission(name, _methods_of(item).get(name, ()), item)
    if permission.getRoles() == roles:
        return 0
    permission.setRoles(roles)
    return 1


def _methods_of(item: Any) -> dict[str, Any]:
    own, registered = getattr(item, "__ac_permissions__", ()), getPermissions()
    kept = _methods.get(item.__class__)
    if kept is not None and kept[0] is own and kept[1] is registered:
        return kept[2]
    # Of two of a name the first one counts.
    listed = reversed(ac_inherited_permissions(item, 1))
    found = {permission[0]: permission[1] for permission in listed}
    _methods[item.__class__] = (own, registered, found)
    return found

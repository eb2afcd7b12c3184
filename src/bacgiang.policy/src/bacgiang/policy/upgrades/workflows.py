"""A changed workflow changes what may be done with items that are already in it."""

from ..base.permissions_renewed import PermissionsRenewed
from .told import tell
from collections.abc import Iterator
from contextlib import contextmanager
from plone import api
import transaction
from typing import Any
from zope.event import notify


AT_ONCE = 500


@contextmanager
def current_permissions() -> Iterator[None]:
    """Around what changes workflows: gives items the permissions of their states."""
    tool = api.portal.get_tool("portal_workflow")
    before, chains = _permissions(tool), _chains(tool)
    yield
    after, now = _permissions(tool), _chains(tool)
    changed = {name for name in after if after[name] != before.get(name)}
    types = {
        kind
        for kind, chain in now.items()
        if changed & {*chain} or chain != chains.get(kind, chain)
    }
    for name in sorted(changed):
        tell("Workflow changed: %s", name)
    if types:
        _update(tool, types)


def _permissions(tool: Any) -> dict[str, Any]:
    """Roles by state and permission, of every workflow."""
    return {
        name: {
            state.getId(): dict(state.permission_roles or {})
            for state in tool[name].states.objectValues()
        }
        for name in tool.objectIds()
    }


def _chains(tool: Any) -> dict[str, tuple[str, ...]]:
    kinds = api.portal.get_tool("portal_types").objectIds()
    return {kind: tuple(tool.getChainForPortalType(kind)) for kind in kinds}


def _update(tool: Any, types: set[str]) -> None:
    catalog = api.portal.get_tool("portal_catalog")
    count = 0
    found = catalog.unrestrictedSearchResults(portal_type=sorted(types))
    for number, brain in enumerate(found, 1):
        item = brain._unrestrictedGetObject()
        for workflow in tool.getWorkflowsFor(item):
            if workflow.updateRoleMappingsFor(item):
                item.reindexObjectSecurity()
                notify(PermissionsRenewed(item))
                count += 1
        if not number % AT_ONCE:
            transaction.savepoint(optimistic=True)
    tell("Items with the permissions of their state anew: %d", count)

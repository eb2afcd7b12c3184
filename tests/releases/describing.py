"""What a site is made of, apart from its content: to compare one with another."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from plone.app.viewletmanager.interfaces import IViewletSettingsStorage
from plone.registry.interfaces import IRegistry
from Products.GenericSetup.tool import SetupTool
from typing import Any


SKIN = "Plone Default"


def registry(site: Any) -> Iterator[tuple[str, Any]]:
    records = site.getSiteManager().getUtility(IRegistry).records
    for name in records:
        yield name, (type(records[name].field).__name__, records[name].value)


def types(site: Any) -> Iterator[tuple[str, Any]]:
    for kind in site.portal_types.objectValues():
        for name, value in kind.propertyItems():
            yield f"{kind.getId()}.{name}", value
        actions = [action.getInfoData()[0] for action in kind.listActions()]
        yield f"{kind.getId()} actions", sorted(one["id"] for one in actions)


def catalog(site: Any) -> Iterator[tuple[str, Any]]:
    for index in site.portal_catalog.getIndexObjects():
        sources = list(index.getIndexSourceNames())
        yield f"index {index.getId()}", (type(index).__name__, sources)
    for column in site.portal_catalog.schema():
        yield f"column {column}", True


def permissions(site: Any) -> Iterator[tuple[str, Any]]:
    yield "roles", sorted(site.valid_roles())
    for row in site.ac_inherited_permissions(1):
        name = row[0]
        settings = site.rolesOfPermission(name)
        roles = sorted(one["name"] for one in settings if one["selected"])
        yield name, (roles, bool(site.acquiredRolesAreUsedBy(name)))


def workflows(site: Any) -> Iterator[tuple[str, Any]]:
    tool = site.portal_workflow
    for kind in site.portal_types.objectIds():
        yield f"chain of {kind}", tool.getChainForPortalType(kind)
    for workflow in tool.objectValues():
        for state in workflow.states.objectValues():
            named = f"{workflow.getId()}.{state.getId()}"
            roles = sorted(dict(state.permission_roles or {}).items())
            yield named, (state.title, state.transitions, roles)
        for one in workflow.transitions.objectValues():
            guard = one.getGuardSummary()
            yield f"{workflow.getId()}-{one.getId()}", (one.new_state_id, guard)


def actions(site: Any) -> Iterator[tuple[str, Any]]:
    for category in site.portal_actions.objectValues():
        for action in category.objectValues():
            named = f"{category.getId()}/{action.getId()}"
            yield named, dict(action.propertyItems())


def viewlets(site: Any) -> Iterator[tuple[str, Any]]:
    storage = site.getSiteManager().getUtility(IViewletSettingsStorage)
    for manager in sorted(storage._order.get(SKIN, {})):
        yield f"order {manager}", storage.getOrder(manager, SKIN)
        yield f"hidden {manager}", sorted(storage.getHidden(manager, SKIN))


def components(site: Any) -> Iterator[tuple[str, Any]]:
    for one in site.getSiteManager().registeredUtilities():
        if one.provided is not None:
            yield f"{one.provided.__identifier__} {one.name}", True


def plugins(site: Any) -> Iterator[tuple[str, Any]]:
    registered = site.acl_users.plugins
    for kind in registered.listPluginTypeInfo():
        yield kind["id"], registered.listPluginIds(kind["interface"])


def kept(site: Any) -> Iterator[tuple[str, Any]]:
    """Stores by key, with the class of each."""
    for key, value in site.__annotations__.items():
        if key.startswith("bacgiang."):
            yield key, type(value).__name__


def profiles(site: Any) -> Iterator[tuple[str, Any]]:
    setup: SetupTool = site.portal_setup
    for profile in setup.listProfileInfo():
        version = setup.getLastVersionForProfile(profile["id"])
        yield profile["id"], version


PARTS: tuple[Callable[[Any], Iterator[tuple[str, Any]]], ...] = (
    registry,
    types,
    catalog,
    permissions,
    workflows,
    actions,
    viewlets,
    components,
    plugins,
    kept,
    profiles,
)


def described(site: Any) -> dict[str, str]:
    """All of it in words, by what it is of."""
    return {
        f"{part.__name__}: {name}": repr(value)
        for part in PARTS
        for name, value in part(site)
    }


def differences(one: dict[str, str], other: dict[str, str]) -> dict[str, Any]:
    """What is not alike, of both."""
    return {
        name: (one.get(name), other.get(name))
        for name in sorted({*one, *other})
        if one.get(name) != other.get(name)
    }

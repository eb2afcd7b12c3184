"""Every door of the portal, as its registries know them: nobody lists them by hand.

A door is what an address may end in: a page, a service, a namespace (`++api++`), whatever
walks on below an object, a tool. `doors.yaml` says what each asks for.
"""

from .every_way import is_request
from .every_way import SERVICE
from Acquisition import aq_base
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from plone import api
from plone.dexterity.interfaces import IDexterityContent
from typing import Any
import yaml
from zope.component import getGlobalSiteManager
from zope.component import getSiteManager
from zope.publisher.interfaces import IPublishTraverse
from zope.traversing.interfaces import ITraversable


TABLE = Path(__file__).with_name("doors.yaml")
PUBLIC, PRIVATE, UNGUARDED = "public", "nobody", "unguarded"


@dataclass(frozen=True, order=True)
class Door:
    """`kind` is one of the table's parts, `asks` the permission that its class asks for.

    A service's name begins with its method; what walks on is named by its class.
    """

    kind: str
    name: str
    asks: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.asks}: {self.name!r}"


@cache
def table() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return read


def registered() -> set[Door]:
    """Doors of every object, also of those that no content is."""
    managers = {getGlobalSiteManager(), getSiteManager()}
    found = {door_of(one) for manager in managers for one in adapters(manager)}
    return {one for one in found if one is not None}


def adapters(manager: Any) -> Iterator[Any]:
    """Registrations for something and the request."""
    for one in manager.registeredAdapters():
        if len(one.required) == 2 and is_request(one.required[1]):
            yield one


def door_of(registration: Any) -> Door | None:
    """None for what no address reaches: an adapter without a name."""
    name, factory = registration.name, registration.factory
    if registration.provided.isOrExtends(ITraversable):
        return Door("namespaces", name, asked_by(factory))
    if not name:
        walks = registration.provided.isOrExtends(IPublishTraverse)
        return Door("walkers", dotted(factory), asked_by(factory)) if walks else None
    match = SERVICE.fullmatch(name)
    if match:
        return Door("services", f"{match[1]} {match[2]}".rstrip(), asked_by(factory))
    return Door("pages", name, asked_by(factory))


def dotted(factory: Any) -> str:
    return f"{factory.__module__}.{factory.__name__}"


def asked_by(factory: Any) -> str:
    """The permission of the class by its title, `public`, `nobody` or `unguarded`."""
    roles = getattr(factory, "__roles__", UNGUARDED)
    if roles is None:
        return PUBLIC
    if roles == UNGUARDED:
        return UNGUARDED
    return getattr(roles, "__name__", PRIVATE)


@cache
def expected() -> frozenset[Door]:
    """Doors of the table."""
    return frozenset(
        Door(kind, str(name), asks)
        for kind, by_permission in table()["doors"].items()
        for asks, names in by_permission.items()
        for name in names
    )


@cache
def permissions_by_name() -> dict[tuple[str, str], frozenset[str]]:
    """What all expected doors of a kind and a name ask for."""
    found: dict[tuple[str, str], set[str]] = {}
    for one in expected():
        found.setdefault((one.kind, one.name), set()).add(one.asks)
    return {named: frozenset(asks) for named, asks in found.items()}


def tools(portal: Any) -> list[str]:
    """What stands in the portal and is no content."""
    return sorted(
        name
        for name, one in portal.objectItems()
        if not IDexterityContent.providedBy(one)
    )


def methods_of(obj: Any) -> list[str]:
    """What Zope would publish of an object by the name of an attribute."""
    names = [name for name in dir(type(aq_base(obj))) if name[0] not in "_+@"]
    return [name for name in names if _has_docstring(obj, name)]


def _has_docstring(obj: Any, name: str) -> bool:
    try:
        return bool(getattr(getattr(obj, name), "__doc__", ""))
    except Exception:  # Properties may want what is not there.
        return False


def may(permission: str, obj: Any) -> bool:
    """Whether whoever is signed in has what a door asks for."""
    if permission in (PUBLIC, UNGUARDED):
        return True
    if permission == PRIVATE:
        return False
    return bool(api.user.has_permission(permission, obj=obj))

"""Every page and every service that the portal registers for an object, by name."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
import re
from typing import Any
from zope.component import getGlobalSiteManager
from zope.interface import Interface
from zope.interface import providedBy
from zope.publisher.interfaces import IRequest


SERVICE = re.compile(r"(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)_\w+_[\w+]+_(.*)")


@dataclass(frozen=True)
class Way:
    """A page (`method` GET or POST) or a service of an object; `name` may be empty."""

    method: str
    name: str
    is_service: bool

    def path(self, of: str) -> str:
        return f"{of}/{self.name}" if self.name else of


def _names(obj: Any) -> set[str]:
    """Names of the adapters of the object and a request."""
    provided = {*providedBy(obj).flattened(), None}
    return {
        one.name
        for one in getGlobalSiteManager().registeredAdapters()
        if one.name
        and len(one.required) == 2
        and one.required[0] in provided
        and is_request(one.required[1])
    }


def is_request(required: Any) -> bool:
    if required is None or required is Interface:
        return False
    return bool(getattr(required, "isOrExtends", lambda other: False)(IRequest))


def services_of(obj: Any) -> list[Way]:
    found = (SERVICE.fullmatch(name) for name in _names(obj))
    pairs = {match.groups() for match in found if match}
    return [Way(method, name, True) for method, name in sorted(pairs)]


def pages_of(obj: Any, method: str = "GET") -> list[Way]:
    pages = {name for name in _names(obj) if not SERVICE.fullmatch(name)}
    return [Way(method, f"@@{name}", False) for name in sorted(pages)]


def registered_in(room: Path) -> Iterator[str]:
    """Every page and service that a `configure.zcml` of a room registers."""
    for one in getGlobalSiteManager().registeredAdapters():
        source = getattr(one.info, "file", "")
        if not one.name or not source or len(one.required) != 2:
            continue
        if Path(source).is_relative_to(room):
            found = SERVICE.fullmatch(one.name)
            yield f"{found[1]} {found[2]}" if found is not None else f"@@{one.name}"

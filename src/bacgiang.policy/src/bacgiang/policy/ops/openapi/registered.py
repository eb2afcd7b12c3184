"""The services that the project registers: whatever is on the policy's layer."""

from ...interfaces import IPolicyLayer
from collections.abc import Iterator
from dataclasses import dataclass
import re
from typing import Any
from zope.component import getGlobalSiteManager


_SERVICE = re.compile(r"(GET|POST|PUT|PATCH|DELETE)_application_[^_]+_(@.+)")


@dataclass(frozen=True, order=True)
class RegisteredService:
    """A method and name at a place; `place` is the dotted name of its interface."""

    method: str
    name: str
    place: str

    @property
    def key(self) -> str:
        """How the data names it: `GET @akn`."""
        return f"{self.method} {self.name}"


def key_of(registered_as: str | None) -> str:
    """How the data names what is registered so; "" for what is no such service."""
    match = _SERVICE.fullmatch(registered_as or "")
    return f"{match[1]} {match[2]}" if match is not None else ""


def registered_services() -> list[RegisteredService]:
    """Every service, in the order of name, method and place."""
    found = {
        RegisteredService(match[1], match[2], one.required[0].__identifier__)
        for one, match in _named()
        if one.required[1] is IPolicyLayer
    }
    return sorted(found, key=lambda one: (one.name, one.method, one.place))


def _named() -> Iterator[tuple[Any, re.Match[str]]]:
    for one in getGlobalSiteManager().registeredAdapters():
        match = _SERVICE.fullmatch(one.name or "")
        if match is not None and len(one.required) == 2:
            yield one, match

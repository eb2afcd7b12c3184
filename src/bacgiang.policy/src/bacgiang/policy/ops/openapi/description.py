"""Put the description together: what is registered, with what the data says of it."""

from .files import operations
from .files import schemas
from .files import tags
from .operation import HEADERS
from .operation import operation
from .places import place_of
from .registered import registered_services
from .registered import RegisteredService
from collections.abc import Iterator
from plone import api
from typing import Any


VERSION = "3.1.0"
ABOUT = """\
The services of the portal beside those of plone.restapi, which are described at
https://6.docs.plone.org/plone.restapi/. Addresses begin with `++api++`; records,
registers and their changes are open to everybody, what is written needs an account.
Every error is `{"error": {"type", "message", "reasons"}}`; types are stable, and each
reason has `type`, `message` and `field`. Whoever accepts `application/problem+json`
gets it so (RFC 9457).
"""


def description(base: str, licence: dict[str, str] | None) -> dict[str, Any]:
    """The OpenAPI object for a portal at the address `base`."""
    info: dict[str, Any] = {
        "title": api.portal.get().Title(),
        "version": "1",
        "description": ABOUT,
    }
    if licence is not None:
        info["x-data-license"] = licence
    return {
        "openapi": VERSION,
        "info": info,
        "servers": [{"url": base}],
        "tags": tags(),
        "paths": _paths(),
        "components": {
            "schemas": schemas(),
            "headers": HEADERS,
            "securitySchemes": {
                "basic": {"type": "http", "scheme": "basic"},
                "bearer": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "A token of POST /++api++/@login.",
                },
            },
        },
        # Everything may be asked without an account; what is told then is less.
        "security": [{}, {"basic": []}, {"bearer": []}],
    }


def _paths() -> dict[str, dict[str, Any]]:
    paths: dict[str, dict[str, Any]] = {}
    for service, said in described():
        place = place_of(service.place)
        path = f"{place.path}/{service.name}{said.get('below', '')}".rstrip("/")
        methods = paths.setdefault(path, {})
        methods[service.method.lower()] = operation(service, place, said)
    return dict(sorted(paths.items()))


def described() -> Iterator[tuple[RegisteredService, dict[str, Any]]]:
    """Services with their descriptions, and what is described of stock ones.

    What is said of a place alone (`at`) is said there instead of what is said of all.
    """
    known, registered = operations(), registered_services()
    for service in registered:
        told = known.get(service.key, ())
        here = [said for said in told if said.get("at") == service.place]
        yield from ((service, s) for s in here or told if here or "at" not in s)
    keys = {one.key for one in registered}
    for key, told in known.items():
        for said in told:
            if "at" in said and key not in keys:
                method, _, name = key.partition(" ")
                yield RegisteredService(method, name, said["at"]), said

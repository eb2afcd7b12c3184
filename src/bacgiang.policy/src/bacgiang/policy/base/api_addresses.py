"""Addresses of records and services for programs.

Under `++api++` no `Accept` header decides, so that no cache confuses two answers.
"""

from collections.abc import Mapping
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from urllib.parse import urlencode


PREFIX = "++api++"


def api_address(obj: DexterityContent, service: str = "") -> str:
    """Address of an object, or of a service of it, on the portal's main host."""
    portal = api.portal.get()
    path = api.portal.get_tool("portal_url").getRelativeContentURL(obj)
    steps = (portal.absolute_url(), PREFIX, path, service)
    return "/".join(step for step in steps if step)


def service_address(service: str, query: Mapping[str, Any]) -> str:
    """Address of a service of the portal with a query; empty values are left out."""
    address = api_address(api.portal.get(), service)
    said = urlencode({name: value for name, value in query.items() if value})
    return f"{address}?{said}" if said else address


def description_address() -> str:
    """Address of the OpenAPI description of all services."""
    return api_address(api.portal.get(), "@openapi")

"""Addresses of records and services for programs.

Under `++api++` no `Accept` header decides, so that no cache confuses two answers.
"""

from plone import api
from typing import Any


PREFIX = "++api++"


def api_address(obj: Any, service: str = "") -> str:
    """Address of an object, or of a service of it, on the portal's main host."""
    portal = api.portal.get()
    path = api.portal.get_tool("portal_url").getRelativeContentURL(obj)
    steps = (portal.absolute_url(), PREFIX, path, service)
    return "/".join(step for step in steps if step)


def description_address() -> str:
    """Address of the OpenAPI description of all services."""
    return api_address(api.portal.get(), "@openapi")

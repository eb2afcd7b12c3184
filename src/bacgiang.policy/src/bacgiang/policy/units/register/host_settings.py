"""The portal's own host names, from the registry (2.2)."""

from plone.registry.interfaces import IRegistry
from typing import Any
from zope.component import queryUtility


def _setting(name: str) -> Any:
    registry = queryUtility(IRegistry)
    return None if registry is None else registry.get(f"bacgiang.{name}")


def main_host() -> str:
    """Host name of the main site; "" while host names decide nothing."""
    return (_setting("main_host") or "").lower()


def domain() -> str:
    """Domain below which every unit has a name of its own, its code; "" for none."""
    return (_setting("domain") or "").lower().strip(".") if main_host() else ""


def is_below_ours(host: str) -> bool:
    """Whether a host name is below the main host's domain: all links to a unit's site
    lead to its host. While host names decide nothing every one is.
    """
    main = main_host().removeprefix("www.")
    ends = tuple(f".{one}" for one in (main, domain()) if one)
    return host.endswith(ends) if ends else True


def internal_hosts() -> frozenset[str]:
    """Names under which the portal answers as it is, for its own machinery."""
    return frozenset(_setting("internal_hosts") or ())

"""The portal's own host names, from the registry (2.2)."""

from plone.registry.interfaces import IRegistry
from zope.component import queryUtility


def main_host() -> str:
    """Host name of the main site; "" while host names decide nothing."""
    registry = queryUtility(IRegistry)
    if registry is None:
        return ""
    return (registry.get("bacgiang.main_host") or "").lower()


def domain() -> str:
    """Domain below which every unit has a name of its own, its code; "" for none."""
    registry = queryUtility(IRegistry)
    if registry is None or not main_host():
        return ""
    return (registry.get("bacgiang.domain") or "").lower().strip(".")


def internal_hosts() -> frozenset[str]:
    """Names under which the portal answers as it is, for its own machinery."""
    registry = queryUtility(IRegistry)
    listed = registry.get("bacgiang.internal_hosts") if registry is not None else None
    return frozenset(listed or ())

"""Whether a site is closed: what stands in it stays, nothing new comes (2.2a)."""

from .belonging import site_of
from .transitions import state_of
from .unit_site import UnitSite
from typing import Any


def is_closed(site: UnitSite) -> bool:
    return state_of(site).is_closed


def stands_on_closed_site(obj: Any) -> bool:
    site = site_of(obj)
    return site is not None and is_closed(site)

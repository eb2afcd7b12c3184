"""Whether a site is closed: what stands in it stays, nothing new comes (2.2a)."""

from .belonging import site_of
from .transitions import state_of
from plone.dexterity.content import DexterityContent


def stands_on_closed_site(obj: DexterityContent) -> bool:
    site = site_of(obj)
    return site is not None and state_of(site).is_closed

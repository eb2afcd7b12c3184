"""What a first page is before its board arranges it: told by whoever holds the seed."""

from .home_site import HomeSite
from .placed_section import Arrangement
from .store import home_store
from plone.uuid.interfaces import IUUID
from typing import Protocol
from zope.component import getUtility
from zope.interface import Interface


class IHomePlans(Interface):
    """Utility: called with `main` or `unit` and a language; gives the arrangement."""


class HomePlans(Protocol):
    def __call__(self, part: str, language: str) -> Arrangement: ...


def planned(site: HomeSite) -> Arrangement:
    """The arrangement of the seed."""
    plans: HomePlans = getUtility(IHomePlans)
    return plans("main" if site.is_main else "unit", site.language)


def arrangement_of(site: HomeSite) -> Arrangement:
    """What the board arranged, else what the seed says."""
    kept = home_store().get(IUUID(site.context))
    return planned(site) if kept is None else kept


def is_arranged(site: HomeSite) -> bool:
    return home_store().get(IUUID(site.context)) is not None

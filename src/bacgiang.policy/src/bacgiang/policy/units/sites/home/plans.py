"""What a first page is before its board arranges it: told by whoever holds the seed."""

from ....base.languages import LANGUAGES
from .home_site import HomeSite
from .placed_section import Arrangement
from .store import home_store
from plone.uuid.interfaces import IUUID
from zope.component import getUtility
from zope.interface import Interface


class IHomePlans(Interface):
    """Utility: called with `main`, `unit` or, for the root of a further language,
    `language`, and with the language; gives the arrangement.
    """


def planned(site: HomeSite) -> Arrangement:
    """The arrangement of the seed."""
    of_main = "main" if site.language in LANGUAGES else "language"
    part = of_main if site.is_main else "unit"
    found: Arrangement = getUtility(IHomePlans)(part, site.language)
    return found


def arrangement_of(site: HomeSite) -> Arrangement:
    """What the board arranged, else what the seed says."""
    kept = home_store().get(IUUID(site.context))
    return planned(site) if kept is None else kept

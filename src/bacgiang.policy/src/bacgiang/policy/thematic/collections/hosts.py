"""The hosts of collections: `dautu.bacgiang.gov.vn` shows the projects (2.2)."""

from ...units.register.hosted import HostedPart
from ...units.register.hosted import IHostedParts
from ...units.register.hosted import standing
from .collection import collections
from .register import find_register
from collections.abc import Iterator
from Products.CMFPlone.Portal import PloneSite
from zope.interface import provider


@provider(IHostedParts)
def hosted_collections(portal: PloneSite) -> Iterator[HostedPart]:
    """Registers that name a host, with their English counterparts where there are."""
    shown = standing(portal, (one.shown_at for one in collections()))
    for one in collections():
        register = find_register(one, portal)
        if register is None or not register.host:
            continue
        paths = {"vi": one.stands_at}
        if one.shown_at in shown:
            paths["en"] = one.shown_at
        yield HostedPart(register.host, paths)

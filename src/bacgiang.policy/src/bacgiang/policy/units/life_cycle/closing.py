"""Close a unit's site: what stands in it stays, nothing new comes (2.2a).

The old board keeps nothing there: with its memberships end its rights. The successor's
levels become local roles on the closed site, so that open work goes on there and what
is published can be corrected.
"""

from ..boards.groups import ensure_groups
from ..boards.groups import grant_levels
from ..boards.groups import revoke_levels
from ..register.lookup import require_unit
from ..site_places import SiteState
from ..sites.layout import constrain
from ..sites.section import ISection
from ..sites.transitions import change_state
from ..sites.transitions import state_of
from ..sites.unit_site import UnitSite
from collections.abc import Iterable
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


OPEN_WORK = ("draft", "pending", "approved")


def open_work_on(sites: Iterable[UnitSite]) -> int:
    """How many items on these sites are still on their way to publication."""
    paths = ["/".join(site.getPhysicalPath()) for site in sites]
    if not paths:
        return 0
    search = api.portal.get_tool("portal_catalog").unrestrictedSearchResults
    return len(search(path=paths, review_state=list(OPEN_WORK)))


def close_site(site: UnitSite, code: str, reason: str) -> None:
    """Close the site of the unit `code`."""
    was_desk = state_of(site) is SiteState.DESK
    revoke_levels(site, code)
    for section in sections_of(site):
        constrain(section, [])
    change_state(site, "close_desk" if was_desk else "close", reason)


def pass_over(site: UnitSite, former: str | None, heir: str | None) -> None:
    """Give the heir's groups their levels on a closed site, take the former heir's."""
    if former is not None:
        revoke_levels(site, former)
    if heir is not None:
        ensure_groups(heir, require_unit(heir).title)
        grant_levels(site, heir)


def sections_of(folder: DexterityContent) -> Iterator[Any]:
    """Sections of a site, those in sections as well."""
    for member in folder.objectValues():
        if ISection.providedBy(member):
            yield member
            yield from sections_of(member)

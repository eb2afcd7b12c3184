"""Nobody is given everything in a place to read but by its board (4.2a, 14.2, 15.5).

Who reads what all units keep proves a second factor, who works on a board is named on
its page; a reader of a site or section was neither, and read every draft in it. A
single item may be shared, and has preview links.
"""

from ..base.policy_sites import on_policy_sites
from ..base.refusal import Refusal
from ..base.refusal import RefusedInput
from ..base.role_changes import LocalRolesGiven
from ..units.boards.local_roles import take_roles
from ..units.boards.sharing_page import AdministratorsSharing
from ..units.sites.closed import stands_on_closed_site
from .items import IEditorialItem
from .items import IPartOfItem
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from Products.GenericSetup.tool import SetupTool
from typing import Any


READER = "Reader"
READS_ALL_OF_PLACE = Refusal(
    "reads_all_of_place",
    _(
        "refusal_reads_all_of_place",
        default="Nobody is given everything that stands in a place to read: whoever "
        "works there is on its board. Share a single item, or make a link to its "
        "preview.",
    ),
)


@on_policy_sites
def refuse_reader(event: LocalRolesGiven) -> None:
    """Raise RefusedInput, whoever gives it to whomever."""
    if READER in event.roles and _is_place(event.content):
        raise RefusedInput(READS_ALL_OF_PLACE)


class SharingOfItems(AdministratorsSharing):
    """Offers nobody's reading of a place; of a closed site it shows who reads on."""

    def roles(self) -> list[dict[str, Any]]:
        offered = super().roles()
        if not _is_place(self.context) or self._somebody_reads():
            return offered
        return [one for one in offered if one["id"] != READER]

    def _somebody_reads(self) -> bool:
        return any(READER in roles for _who, roles in self.context.get_local_roles())


def _is_place(content: DexterityContent) -> bool:
    """Whether other people's items may stand in it."""
    return not (IEditorialItem.providedBy(content) or IPartOfItem.providedBy(content))


def take_back_readers(setup: SetupTool) -> None:
    """Upgrade step: what was given by hand. Who was on the board of a site that was
    closed reads on there, and so do its groups.
    """
    for place in _places():
        for principal, roles in place.get_local_roles():
            if READER in roles:
                take_roles(place, principal, {READER})
                place.reindexObjectSecurity()


def _places() -> Iterator[DexterityContent]:
    """All but closed sites; of items one of each kind is looked at."""
    portal, kinds = api.portal.get(), dict[str, bool]()
    yield portal
    catalog = api.portal.get_tool("portal_catalog")
    everywhere = "/".join(portal.getPhysicalPath())
    for brain in catalog.unrestrictedSearchResults(path=everywhere):
        kind = brain.portal_type
        if kinds.get(kind, True):
            found = brain._unrestrictedGetObject()
            kinds[kind] = _is_place(found)
            if kinds[kind] and not stands_on_closed_site(found):
                yield found

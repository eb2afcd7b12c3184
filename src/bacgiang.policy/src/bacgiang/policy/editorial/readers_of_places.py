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
from ..units.register.lookup import all_units
from .items import IEditorialItem
from .items import IPartOfItem
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from Products.GenericSetup.tool import SetupTool
from typing import Any


READER = "Reader"
BEFORE = frozenset({READER, "Acts Reader"})
"""What boards of units that ended kept on their sites up to release 1.1."""
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
    """Offers nobody's reading of a place."""

    def roles(self) -> list[dict[str, Any]]:
        offered = super().roles()
        if not _is_place(self.context):
            return offered
        return [one for one in offered if one["id"] != READER]


def _is_place(content: DexterityContent) -> bool:
    """Whether other people's items may stand in it."""
    return not (IEditorialItem.providedBy(content) or IPartOfItem.providedBy(content))


def take_back_readers(setup: SetupTool) -> None:
    """Upgrade step: what was given by hand, and what boards of closed sites kept.

    The end of a unit is still undone where nothing else followed.
    """
    for place in _places():
        for principal, roles in place.get_local_roles():
            if taken := BEFORE.intersection(roles):
                take_roles(place, principal, {*taken})
                place.reindexObjectSecurity()
    for unit in all_units():
        if unit.end_changes:
            unit.end_changes = tuple(map(_without_readers, unit.end_changes))
    portal = api.portal.get()
    portal.__ac_roles__ = tuple(
        one for one in portal.__ac_roles__ if one == READER or one not in BEFORE
    )


def _without_readers(change: tuple[Any, ...]) -> tuple[Any, ...]:
    one, name, *both = change
    if name != "__ac_local_roles__":
        return change
    return one, name, *((there, _kept(given or {})) for there, given in both)


def _kept(given: dict[str, Any]) -> dict[str, Any]:
    kept = {who: [one for one in given[who] if one not in BEFORE] for who in given}
    return {who: roles for who, roles in kept.items() if roles}


def _places() -> Iterator[DexterityContent]:
    """Of items one of each kind is looked at."""
    portal, kinds = api.portal.get(), dict[str, bool]()
    yield portal
    catalog = api.portal.get_tool("portal_catalog")
    everywhere = "/".join(portal.getPhysicalPath())
    for brain in catalog.unrestrictedSearchResults(path=everywhere):
        kind = brain.portal_type
        if kinds.get(kind, True):
            found = brain._unrestrictedGetObject()
            kinds[kind] = _is_place(found)
            if kinds[kind]:
                yield found

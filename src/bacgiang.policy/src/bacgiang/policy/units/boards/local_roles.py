"""Roles of a level that somebody was given at a place, past its board: taken back.

`sharing_page.py` has let nobody give any since it is there, and Zope's own form records
what a Manager does (14.2). What was given before stood on, unseen on the board's page.
"""

from ..levels import is_board_group
from ..levels import Level
from ..levels import ROLES_OF_BOARDS
from ..levels import ROLES_OF_LEVEL
from ..register.directory import directory
from ..register.unit import IUnit
from ..sites.belonging import unit_code_of
from collections.abc import Iterator
import logging
from plone import api
from plone.dexterity.content import DexterityContent
from Products.GenericSetup.tool import SetupTool
import transaction


logger = logging.getLogger("bacgiang.upgrade")

AT_ONCE = 500


def take_back_at_places(setup: SetupTool) -> None:
    """Handler of an upgrade step: all content, whoever holds what there."""
    for number, place in enumerate(_places(), 1):
        if take_back_at(place):
            place.reindexObjectSecurity()
        if not number % AT_ONCE:
            transaction.savepoint(optimistic=True)


def take_back_at(place: DexterityContent) -> bool:
    """Whether anything was taken; says what from whom."""
    taken = False
    for principal, roles in place.get_local_roles():
        others = {*roles} & ROLES_OF_BOARDS - _given_by_board(place, principal)
        if not others:
            continue
        take_roles(place, principal, others)
        taken = True
    return taken


def take_roles(place: DexterityContent, principal: str, taken: set[str]) -> None:
    """Take local roles back, and say what from whom."""
    held = dict(place.get_local_roles())[principal]
    kept = [one for one in held if one not in taken]
    if kept:
        place.manage_setLocalRoles(principal, kept)
    else:
        place.manage_delLocalRoles([principal])
    told = "/".join(place.getPhysicalPath()), principal, ", ".join(sorted(taken))
    logger.info("Taken back at %s from %s: %s", *told)


def _given_by_board(place: DexterityContent, principal: str) -> frozenset[str]:
    """Roles of its level, for a group of the board in charge or of its successor."""
    if not is_board_group(principal):
        return frozenset()
    code, _dot, level = principal.rpartition(".")
    owner = place.code if IUnit.providedBy(place) else unit_code_of(place)
    if code != owner and code not in _heirs(owner):
        return frozenset()
    return frozenset(ROLES_OF_LEVEL[Level(level)])


def _heirs(code: str) -> Iterator[str]:
    """Who took over from a unit that was closed, and from that one in turn."""
    met = {code}
    entry = directory().get(code)
    while entry is not None and entry.successor and entry.successor not in met:
        met.add(entry.successor)
        yield entry.successor
        entry = directory().get(entry.successor)


def _places() -> Iterator[DexterityContent]:
    portal = api.portal.get()
    yield portal
    catalog = api.portal.get_tool("portal_catalog")
    everywhere = "/".join(portal.getPhysicalPath())
    for brain in catalog.unrestrictedSearchResults(path=everywhere):
        yield brain._unrestrictedGetObject()

"""Where things stand: the main site's roots and sections, a unit's desk."""

from ...units.owning import IOwnedRecord
from ...units.register.lookup import main_unit_code
from ...units.site_places import SiteState
from ...units.sites.belonging import site_of
from ...units.sites.belonging import unit_code_of
from ..items import holder_of
from ..items import IContentHolder
from collections.abc import Iterator
from plone import api
from plone.app.dexterity.behaviors.constrains import ENABLED
from plone.app.multilingual.interfaces import ILanguageRootFolder
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.interfaces.constrains import ISelectableConstrainTypes
from typing import Any


# Kinds that the main site's lists gather from unit sites.
LISTED_TYPES = frozenset({"News Item", "Event"})


def language_root(item: DexterityContent) -> Any:
    """The language root an object stands in; the Vietnamese one for any other."""
    portal = api.portal.get()
    inside = item.getPhysicalPath()[len(portal.getPhysicalPath()) :]
    root = portal.get(inside[0]) if inside else None
    return root if ILanguageRootFolder.providedBy(root) else portal["vi"]


def on_main_site(item: DexterityContent) -> bool:
    return unit_code_of(item) == main_unit_code()


def is_offerable(item: DexterityContent) -> bool:
    """Whether the main site could take it over; a record stands in its register."""
    if IOwnedRecord.providedBy(item):
        return False
    return IContentHolder.providedBy(item) and holder_of(item) is None


def site_state(item: DexterityContent) -> SiteState:
    """State of the unit's site the item stands on; the main site is open."""
    site = site_of(item)
    return SiteState.OPEN if site is None else SiteState(api.content.get_state(site))


def item_with(uid: str) -> Any | None:
    """The object with this UID, whoever asks; callers check who may know of it."""
    return uuidToObject(uid, unrestricted=True) if uid else None


def decision_url(context: DexterityContent, uid: str) -> str:
    """The main board's page for an item of a unit, in the context's language."""
    return f"{language_root(context).absolute_url()}/@@decide-offer/{uid}"


def section_for(item: DexterityContent, uid: str) -> Any | None:
    """The main-site section with this UID when it takes items like this one."""
    section = item_with(uid)
    return section if section is not None and _takes(section, item) else None


def sections_for(item: DexterityContent) -> Iterator[Any]:
    """Sections of the main site that take items of this kind and language."""
    search = api.portal.get_tool("portal_catalog").unrestrictedSearchResults
    for brain in search(
        portal_type="Section",
        unit_code=main_unit_code(),
        path="/".join(language_root(item).getPhysicalPath()),
        sort_on="path",
    ):
        section = brain._unrestrictedGetObject()
        if _takes(section, item):
            yield section


def _takes(section: DexterityContent, item: DexterityContent) -> bool:
    if section.portal_type != "Section" or not on_main_site(section):
        return False
    if language_root(section) != language_root(item):
        return False
    return item.portal_type in _kinds(section)


def _kinds(section: DexterityContent) -> tuple[str, ...]:
    """Types the section is for, whether or not the current user may add them."""
    if ISelectableConstrainTypes(section).getConstrainTypesMode() == ENABLED:
        return tuple(section.locally_allowed_types or ())
    return tuple(section.getTypeInfo().allowed_content_types)

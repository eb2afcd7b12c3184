"""Whether an address within the portal leads to something that everybody may read."""

from ...units.hosts.own_hosts import is_own_host
from ...units.hosts.table import host_named
from ...units.register.host_settings import main_host
from ...units.sites.belonging import site_of
from ...units.sites.section import ISection
from ...units.sites.succeeded import place_at_successor
from ...units.sites.unit_site import IUnitSite
from ..items import IEditorialItem
from ..visibility.hidden import is_within_hidden
from Acquisition import aq_inner
from Acquisition import aq_parent
from bacgiang.policy import _
from bacgiang.policy.interfaces import IPolicyLayer
from plone import api
from plone.app.contenttypes.interfaces import ILink
from plone.app.multilingual.interfaces import ILanguageRootFolder
from plone.app.redirector.interfaces import IRedirectionStorage
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from posixpath import normpath
from Products.CMFCore.interfaces import IFolderish
from typing import Any
from urllib.parse import unquote
from urllib.parse import urlsplit
from zope.component import getSiteManager
from zope.component import getUtility
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import Interface
from zope.interface import providedBy


BY_UID = "resolveuid"
# Where it is known what stands below; other pages may take names of their own.
KNOWN_BELOW = (ILanguageRootFolder, IUnitSite, ISection, IEditorialItem)
Path = list[str]


def host_of(address: str) -> str | None:
    """The other host a web address names; "" within the portal, None for others."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if parts.scheme not in ("", "http", "https") or address.startswith("#"):
        return None
    return "" if not host or is_own_host(host) else host


def leads_on(item: DexterityContent, address: str) -> bool:
    """Whether everybody who follows an inner address of the item's text comes to
    something. What cannot be told counts as if they did.
    """
    parts = urlsplit(address)
    names = [unquote(one) for one in parts.path.split("/")]
    if BY_UID in names[:-1]:
        uid = names[names.index(BY_UID) + 1]
        found = uuidToObject(uid, unrestricted=True)
        return found is not None and _is_public(found)
    if not parts.path and not parts.hostname:
        return True
    return any(_is_found(path) for path in _paths(item, parts.hostname, parts.path))


def address_in_words(item: DexterityContent, address: str) -> str:
    """An inner address as people read one: the path from the root of the portal, or
    the title of what is named by its UID.
    """
    parts = urlsplit(address)
    names = parts.path.split("/")
    if BY_UID in names[:-1]:
        found = uuidToObject(names[names.index(BY_UID) + 1])
        gone = _("link_to_what_is_gone", default="deleted, or nothing you see")
        return (
            found.Title()
            if found is not None
            else translate(gone, context=getRequest())
        )
    if parts.hostname or parts.path.startswith("/") or not parts.path:
        return address
    return "/" + "/".join(_paths(item, None, parts.path)[0])


def _paths(item: DexterityContent, host: str | None, path: str) -> list[Path]:
    """Where the address may lead, as names below the portal."""
    root, portal = api.portal.get().getPhysicalPath(), api.portal.get()
    asked = [unquote(one) for one in path.split("/") if one]
    if asked[: len(root) - 1] == [*root[1:]]:
        asked = asked[len(root) - 1 :]
    if host:
        place = host_named(host, portal).root("vi") if main_host() else None
        return [asked, [*place, *asked]] if place is not None else [asked]
    if not path.startswith("/"):
        base = "/".join(_base_of(item).getPhysicalPath()[len(root) :])
        return [[one for one in normpath(f"/{base}/{path}").split("/") if one]]
    site = site_of(item)
    within = site.getPhysicalPath()[len(root) :] if site is not None else ()
    return [asked, [*within, *asked]] if within else [asked]


def _base_of(item: DexterityContent) -> DexterityContent:
    """From where a relative address of the item leads on, at whatever address the item
    is shown: pages and the API show texts as plone.outputfilters hands them out, which
    begins in the item where that is a folder; an `ILink` begins in itself.
    """
    begins_in_itself = item.isPrincipiaFolderish or ILink.providedBy(item)
    return item if begins_in_itself else aq_parent(aq_inner(item))


def _is_found(path: Path, moved: bool = False) -> bool:
    place, names = api.portal.get(), [name for name in path if name != "++api++"]
    while names and IFolderish.providedBy(place) and names[0] in place:
        below = place[names[0]]
        if not _is_public(below):
            # Nothing is told of what is hidden that would not be told of nothing.
            break
        place = below
        del names[0]
    if not names or _takes(place, names[0]):
        return True
    if not any(one.providedBy(place) for one in KNOWN_BELOW):
        return IDexterityContent.providedBy(place)
    root = api.portal.get().getPhysicalPath()
    target = getUtility(IRedirectionStorage).get("/".join((*root, *path)))
    if target and not moved:
        return _is_found(target.split("/")[len(root) :], moved=True)
    return place_at_successor(tuple(path)) is not None


def _takes(place: Any, name: str) -> bool:
    """Whether a page of the place has the name; asked by layer, for jobs have none."""
    if name == "view" or name.startswith(("@", "++")):
        return True
    asked = (providedBy(place), IPolicyLayer)
    return getSiteManager().adapters.lookup(asked, Interface, name) is not None


def _is_public(found: DexterityContent) -> bool:
    with api.env.adopt_roles(["Anonymous"]):
        return not is_within_hidden(found)

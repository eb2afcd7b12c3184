"""Addresses as an English page makes them: of records, those of the English site."""

from ..languages import reads_english
from ..request_language import language_of
from .counterparts import shows
from .places import english_path
from Acquisition import aq_base
from collections.abc import Callable
from plone import api
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.globalrequest import getRequest
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


Path = str | list[str] | tuple[str, ...]
API = "++api++"


class EnglishAddresses:
    """Stands in for `request.physicalPathToURL` and asks what stood there (`plain`)."""

    def __init__(self, plain: Callable[..., str], portal: PloneSite) -> None:
        self.plain = plain
        self._root = tuple(portal.getPhysicalPath())

    def __call__(self, path: Path, relative: int = 0) -> str:
        names = tuple(path.split("/") if isinstance(path, str) else path)
        if names[: len(self._root)] == self._root:
            shown = english_path(names[len(self._root) :])
            if shown is not None:
                return self.plain([*self._root, *shown], relative)
        return self.plain(path, relative)


def address_maker(request: HTTPRequest) -> Any:
    """What makes addresses in a request, of each thing where it stands."""
    made = request.physicalPathToURL
    return made.plain if isinstance(made, EnglishAddresses) else made


def is_english_page(request: HTTPRequest) -> bool:
    """Whether a request came by the English site, and not to the API."""
    return isinstance(request.__dict__.get("physicalPathToURL"), EnglishAddresses)


def leave_english(request: HTTPRequest) -> None:
    """Make addresses as where traversal ends early: `lead_to_english` comes after."""
    if is_english_page(request):
        request.physicalPathToURL = address_maker(request)


def lead_to_english(event: IPubAfterTraversal) -> None:
    """Subscriber: what came by the English site stays there. From one in a third
    language it leads there, too.
    """
    request = event.request
    language = language_of(request)
    if not reads_english(language) or API in request.steps:
        return
    portal = api.portal.get() if is_portal(request) else None
    root = portal.get(language) if portal is not None else None
    if root is None or is_english_page(request):
        return
    bare = aq_base(root)
    if any(aq_base(one) is bare for one in request.get("PARENTS", ())):
        request.physicalPathToURL = EnglishAddresses(request.physicalPathToURL, portal)


def is_portal(request: HTTPRequest) -> bool:
    """Whether a request met the portal: the root of Zope has no languages."""
    return bool(request.get("LANGUAGE"))


def address_on(language: str, path: str, otherwise: str) -> str:
    """Where the site of a language leads to what stands at a physical path: `otherwise`
    where it has no other address for it. For services, whose own address says nothing.
    """
    root = api.portal.get().getPhysicalPath()
    names = tuple(path.split("/"))[len(root) :]
    shown = english_path(names) if reads_english(language) else None
    return str(address_maker(getRequest())([*root, *shown])) if shown else otherwise


def addresses_of(obj: Any) -> dict[str, str]:
    """By language, the addresses of what both sites show of one thing.

    Empty for what has another in each language, or is shown in one alone.
    """
    root = api.portal.get().getPhysicalPath()
    path = obj.getPhysicalPath()
    shown = english_path(path[len(root) :])
    if shown is None or shows(obj) is not None:
        return {}
    made = address_maker(getRequest())
    return {"vi": str(made(path)), "en": str(made([*root, *shown]))}

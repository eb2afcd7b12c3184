"""The old address of something that moved leads on, for good, where it is seen.

The new address would tell, by the short name in it, the title of a draft. So an old
address of what is hidden, or is there no more, answers as any wrong one at its place.
"""

from ...base.api_errors import ApiErrors
from ...base.keeping import Keeping
from ...base.keeping import say
from ...units.register.addresses import address_of
from ...units.sites.succeeded import place_at_successor
from ..traversed import objects_on_the_way
from .hidden import is_told_missing
from .hidden import is_within_hidden
from .hidden import seen_place
from .missing import tell_missing
from .seen import may_view
from .who_asks import recognise
from .who_asks import speak_as_asked
from collections.abc import Callable
from plone import api
from plone.app.redirector.interfaces import IRedirectionStorage
from Products.CMFCore.interfaces import IDynamicType
from typing import Any
from urllib.parse import quote
from urllib.parse import unquote
from urllib.parse import urlsplit
from zope.component import queryUtility
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.HTTPResponse import status_reasons


API = "++api++"
READING = ("GET", "HEAD")
MOVED, MOVED_FOR_NOW = 301, 307


class SeenOnes:
    """The old addresses of what whoever asks may see; of all else there is none.

    So what moved and is hidden leads where a name that never was leads: below a place
    that moved to that name in its new place.
    """

    def __init__(self, storage: Any) -> None:
        self._storage = storage

    def get(self, path: str, default: Any = None) -> Any:
        """The new path of an old one, as Plone's storage gives it."""
        found = self._storage.get(path)
        return default if not found or _is_hidden(found) else found


Further = Callable[[list[str], SeenOnes], str | None]
"""What Plone knows of pages and services behind an address that moved."""


def lead_on(request: HTTPRequest, further: Further) -> bool:
    """Lead to where that is now which stood there, or stood around it; False for no
    such place.
    """
    storage, elements = queryUtility(IRedirectionStorage), _elements(request)
    asked = [element for element in elements if element != API]
    if storage is None or len(asked) < 2:
        return lead_to_successor(request)
    seen, path = SeenOnes(storage), "/".join(asked)
    query = str(request.get("QUERY_STRING") or "")
    whole = seen.get(f"{path}?{query}") if query else None
    found = whole or seen.get(path) or further(asked, seen)
    if not found:
        return lead_to_successor(request)
    address = _address(found, elements, request)
    if query and not whole:
        address = f"{address}?{query}"
    request.response.redirect(address, status=MOVED, lock=1)
    lead_on_for_good(request)
    return True


def _address(path: str, elements: list[str], request: HTTPRequest) -> str:
    parts = urlsplit(path)
    if parts.netloc:
        return parts._replace(path=quote(unquote(parts.path))).geturl()
    way = path.split("/")
    if API in elements:
        way.insert(elements.index(API), API)
    return str(request.physicalPathToURL("/".join(way)))


def _elements(request: HTTPRequest) -> list[str]:
    """Of the physical path that was asked for; none where it is no address of ours."""
    try:
        elements: list[str] = request.physicalPathFromURL(request.get("ACTUAL_URL", ""))
    except ValueError:
        return []
    return elements


def lead_to_successor(request: HTTPRequest) -> bool:
    """Lead on from the site of a unit that has ended, where nothing answers there.

    What is hidden there and what never was lead to one place, so that nothing is told.
    """
    elements, root = _elements(request), api.portal.get().getPhysicalPath()
    path = [element for element in elements[len(root) :] if element != API]
    place = place_at_successor(tuple(path))
    if place is None or request.method.upper() not in READING:
        return False
    way = (API, *place) if API in elements else place
    # Which the Zope way of writing addresses quotes.
    address = address_of(way, request).replace(quote(API), API)
    request.response.redirect(address, status=MOVED, lock=1)
    lead_on_for_good(request)
    return True


def _is_hidden(path: str) -> bool:
    if urlsplit(path).netloc:
        return False
    found = api.portal.get().unrestrictedTraverse(path.partition("?")[0], None)
    if found is None or not may_view(found):
        return True
    return is_within_hidden(found)


def lead_on_for_good(request: HTTPRequest) -> None:
    """Make a redirection that was decided permanent; a method that sends keeps its own.

    It may be kept for a while only: what moved may be hidden, or move back.
    """
    response = request.response
    status = MOVED if request.method.upper() in READING else MOVED_FOR_NOW
    # Not by `setStatus`: error pages and redirections lock it.
    response.status, response.errmsg = status, status_reasons[status]
    say(response, Keeping.A_WHILE)


class SeenErrors(ApiErrors):
    """Errors of the API."""

    def __call__(self) -> Any:
        if is_told_missing(self.context, self.request):
            return tell_missing(self.context, self.request)
        recognise(self.request)
        speak_as_asked(self.request)
        return super().__call__()

    def _get_closest_visible_context_url(self) -> str | None:
        """Stock names an item that may be viewed, before its day, too."""
        met = filter(IDynamicType.providedBy, objects_on_the_way(self.request))
        place = next(met, None)
        if place is None:
            return None
        return str(seen_place(self.request, place).absolute_url())

    def attempt_redirect(self) -> bool:
        return lead_on(self.request, self.find_redirect_if_view_or_service)

"""The old address of something that moved leads on, for good, where it is seen.

The new address would tell, by the short name in it, the title of a draft. So an old
address of what is hidden, or is there no more, answers as any wrong one.
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
from collections.abc import Iterator
from plone import api
from plone.app.redirector.interfaces import IRedirectionStorage
from Products.CMFCore.interfaces import IDynamicType
from typing import Any
from urllib.parse import quote
from urllib.parse import urlsplit
from zope.component import queryUtility
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.HTTPResponse import status_reasons


API = "++api++"
READING = ("GET", "HEAD")
MOVED, MOVED_FOR_NOW = 301, 307


def leads_to_hidden(request: HTTPRequest) -> bool:
    """Whether what was asked for, or a part of its path, moved to a hidden item."""
    return any(_is_hidden(path) for path in _new_paths(request))


def _new_paths(request: HTTPRequest) -> Iterator[str]:
    storage = queryUtility(IRedirectionStorage)
    asked = [element for element in _elements(request) if element != API]
    for end in range(len(asked), 1, -1):
        found = storage.get("/".join(asked[:end])) if storage is not None else None
        if found:
            yield found


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
        if leads_to_hidden(self.request) or not super().attempt_redirect():
            return lead_to_successor(self.request)
        lead_on_for_good(self.request)
        return True

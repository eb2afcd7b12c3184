"""The old address of something that moved leads on, for good, where it is seen.

The new address would tell, by the short name in it, the title of a draft. So an old
address of what is hidden, or is there no more, answers as any wrong one.
"""

from ...base.api_errors import ApiErrors
from ..traversed import objects_on_the_way
from .hidden import is_told_missing
from .hidden import is_within_hidden
from .hidden import seen_place
from .missing import tell_missing
from .seen import may_view
from collections.abc import Iterator
from plone import api
from plone.app.redirector.interfaces import IRedirectionStorage
from Products.CMFCore.interfaces import IDynamicType
from typing import Any
from urllib.parse import urlsplit
from zope.component import queryUtility
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.HTTPResponse import status_reasons


API = "++api++"
MOVED, MOVED_FOR_NOW = 301, 307
KEPT = "max-age=600"


def leads_to_hidden(request: HTTPRequest) -> bool:
    """Whether what was asked for, or a part of its path, moved to a hidden item."""
    return any(_is_hidden(path) for path in _new_paths(request))


def _new_paths(request: HTTPRequest) -> Iterator[str]:
    storage = queryUtility(IRedirectionStorage)
    try:
        elements = request.physicalPathFromURL(request.get("ACTUAL_URL", ""))
    except ValueError:
        return
    asked = [element for element in elements if element != API]
    for end in range(len(asked), 1, -1):
        found = storage.get("/".join(asked[:end])) if storage is not None else None
        if found:
            yield found


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
    status = MOVED if request.method.upper() in ("GET", "HEAD") else MOVED_FOR_NOW
    # Not by `setStatus`: error pages and redirections lock it.
    response.status, response.errmsg = status, status_reasons[status]
    response.setHeader("Cache-Control", KEPT)


class SeenErrors(ApiErrors):
    """Errors of the API."""

    def __call__(self) -> Any:
        if is_told_missing(self.context, self.request):
            return tell_missing(self.context, self.request)
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
            return False
        lead_on_for_good(self.request)
        return True

"""At the address of a record's page: the form that the `Accept` header asks for.

Where an address ends at a record, Plone goes on to the page of its type. Only there,
and only for a request that prefers another form, the service that gives it takes the
place of the page; it answers exactly as from its own address, errors included.
"""

from ....base.media_types import preferred
from .forms import HTML
from .forms import JSON
from .forms import SERVICES
from plone.dexterity.browser.traversal import DexterityPublishTraverse
from plone.rest.events import mark_as_api_request
from typing import Any
from zope.component import getMultiAdapter
from ZPublisher.HTTPRequest import HTTPRequest


PAGE = "document_view"


class RecordPublisher(DexterityPublishTraverse):
    """What comes after a record in an address."""

    def publishTraverse(self, request: HTTPRequest, name: str) -> Any:  # noqa: N802
        form = _asked_form(request) if _is_page_itself(request, name) else HTML
        if form == HTML:
            return super().publishTraverse(request, name)
        mark_as_api_request(request, JSON)
        service = request._rest_service_id + SERVICES[form]
        return getMultiAdapter((self.context, request), name=service)


def _is_page_itself(request: HTTPRequest, name: str) -> bool:
    """Whether the page was put at the end of an address that names the record."""
    is_last = not request.get("TraversalRequestNameStack")
    return name == PAGE and is_last and bool(getattr(request, "_hacked_path", False))


def _asked_form(request: HTTPRequest) -> str:
    if request.get("REQUEST_METHOD", "GET") != "GET":
        return HTML
    return preferred(request.getHeader("Accept") or "", tuple(SERVICES))

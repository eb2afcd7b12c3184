"""At the address of a record's page: the form that the `Accept` header asks for.

The publisher asks an object what to show when an address ends there; only records are
asked here, and whatever else a browser sends goes on to the page as ever. A form for
programs is then served exactly as from its own address, errors included.
"""

from ...documents.official_document import IOfficialDocument
from .forms import HTML
from .forms import JSON
from .forms import SERVICES
from .media_types import preferred
from bacgiang.policy.interfaces import IPolicyLayer
from plone.dexterity.browser.traversal import DexterityPublishTraverse
from plone.rest.events import mark_as_api_request
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.publisher.interfaces.browser import IBrowserPublisher


@implementer(IBrowserPublisher)
@adapter(IOfficialDocument, IPolicyLayer)
class RecordPublisher(DexterityPublishTraverse):
    """What stands at the end of an address that names a record."""

    def browserDefault(self, request: Any) -> Any:  # noqa: N802
        form = _asked_form(request)
        if form == HTML:
            return super().browserDefault(request)
        mark_as_api_request(request, JSON)
        return self.context, (request._rest_service_id + SERVICES[form],)


def _asked_form(request: Any) -> str:
    if request.get("REQUEST_METHOD", "GET") != "GET":
        return HTML
    return preferred(request.getHeader("Accept") or "", tuple(SERVICES))

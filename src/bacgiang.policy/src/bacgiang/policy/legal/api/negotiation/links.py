"""`Link` headers (RFC 8288): the other forms of a record, its address and licence.

Set once an answer stands, so that no refusal carries them.
"""

from ....base.api_addresses import api_address
from ....base.api_addresses import description_address
from ....base.api_addresses import PREFIX
from ....editorial.public.data_licence import data_licence
from ...documents.official_document import IOfficialDocument
from .forms import SERVICES
from .publishing import PAGE
from bacgiang.policy.interfaces import IPolicyLayer
from collections.abc import Iterator
from plone.rest.interfaces import IAPIRequest
from plone.rest.interfaces import IService
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubBeforeCommit


DATA_SERVICES = ("@legal-documents", "@directives", "@gazette", "@citation", "@changes")


def add_links(event: IPubBeforeCommit) -> None:
    """Say on the page of a record, and on answers of the API, where the rest is."""
    request: HTTPRequest = event.request
    response = request.response
    if response.getStatus() not in (200, 304) or not IPolicyLayer.providedBy(request):
        return
    published = request.get("PUBLISHED")
    published = getattr(published, "__self__", published)
    record = getattr(published, "context", None)
    if IOfficialDocument.providedBy(record):
        if _is_form(published, request):
            response.setHeader("Link", ", ".join(links_of(record)))
            if PREFIX not in request.get("PATH_INFO", ""):
                response.appendHeader("Vary", "Accept")
    elif _name(published).endswith(DATA_SERVICES):
        response.setHeader("Link", ", ".join(_links_of_all()))


def links_of(record: Any) -> Iterator[str]:
    """The links of a record, each as the header has it."""
    yield _link(record.absolute_url(), "canonical")
    for media_type, address in alternates(record):
        yield _link(address, "alternate", media_type)
    yield from _links_of_all()


def alternates(record: Any) -> Iterator[tuple[str, str]]:
    """Media type and address of every form of a record that there is."""
    for media_type, service in SERVICES.items():
        if service == "@akn" and record.structure is None:
            continue
        is_page = media_type == next(iter(SERVICES))
        yield (
            media_type,
            record.absolute_url() if is_page else api_address(record, service),
        )


def _links_of_all() -> Iterator[str]:
    licence = data_licence()
    if licence is not None:
        yield _link(licence.address, "license")
    yield _link(description_address(), "describedby service-desc")


def _link(address: str, relation: str, media_type: str = "") -> str:
    kind = f'; type="{media_type}"' if media_type else ""
    return f'<{address}>; rel="{relation}"{kind}'


def _is_form(published: Any, request: HTTPRequest) -> bool:
    """Whether the answer is the page of a record or data about it."""
    if IAPIRequest.providedBy(request):
        return IService.providedBy(published)
    return _name(published) == PAGE


def _name(published: Any) -> str:
    return str(getattr(published, "__name__", "") or "")

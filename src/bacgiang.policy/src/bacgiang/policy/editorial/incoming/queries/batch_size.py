"""How much one answer holds at most: who wants more asks for the next batch.

plone.restapi and Plone's listings take the size that is asked for. A visitor's million
would read every object there is, in one of a handful of threads. Services refuse it, as
what is no number (`base/paging.py`); pages pass over it.
"""

from ....base.paging import FURTHEST
from ....base.paging import LIMIT
from ....base.paging import page_asked
from ....base.paging import size_asked
from collections.abc import Mapping
from plone.app.dexterity.browser.folder_listing import FolderView
from plone.batching.batch import Batch
from plone.rest.interfaces import IAPIRequest
from plone.restapi.batching import DEFAULT_BATCH_SIZE
from plone.restapi.batching import HypermediaBatch
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from plone.restapi.services.querystringsearch.get import QuerystringSearch
import re
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


MOST = 500
"""Entries of a list, read from the catalog."""
MOST_WHOLE = 50
"""Whole objects (`fullobjects`), each loaded."""

SIZES, START = ("b_size", "limit_display"), "b_start"
LONGEST = 9
NUMBER = re.compile(r"[+-]?\d+", re.ASCII)


def batch_within_bounds(self: HypermediaBatch, request: HTTPRequest, results: Any):
    """In place of HypermediaBatch's own; links lead on from batch to batch."""
    self.request = request
    self.b_start, self.b_size = batch_asked(request)
    self.batch = Batch(results, self.b_size, self.b_start)


def batch_asked(request: HTTPRequest) -> tuple[int, int]:
    """Start and size, from the body or else the address. Raises Refused."""
    body = _body_of(request)
    is_whole = "fullobjects" in request.form or bool(body.get("fullobjects"))
    most = MOST_WHOLE if is_whole else MOST
    return page_asked({**request.form, **body}, DEFAULT_BATCH_SIZE, most)


def search_within_bounds(self: QuerystringSearch) -> Any:
    """`@querystring-search` counts as it asks, before anything is batched."""
    batch_asked(self.request)
    size_asked(_body_of(self.request), 1, FURTHEST, LIMIT)
    return self._old___call__()


def _body_of(request: HTTPRequest) -> Mapping[str, Any]:
    try:
        return json_body(request)
    except DeserializationError:
        return {}


def bound_listing(event: IPubAfterTraversal) -> None:
    """The same for pages, which read `b_size` and `b_start` from the request.

    What is no number is as if it were not there. Services of the portal say themselves
    how much they give.
    """
    if not IAPIRequest.providedBy(event.request):
        _bound(event.request)


def make_folder_view(self: FolderView, context: Any, request: HTTPRequest) -> None:
    """The same for the listing of a folder, which reads them as it is made."""
    _bound(request)
    self._old___init__(context, request)


def _bound(request: HTTPRequest) -> None:
    for name in (*SIZES, START):
        asked = str(request.get(name, "")).strip()
        is_far = name == START and len(asked) > LONGEST
        if is_far or not NUMBER.fullmatch(asked):
            _forget(request, name)
        elif name in SIZES and (len(asked) > LONGEST or not 0 < int(asked) <= MOST):
            _forget(request, name)
            request.form[name] = str(MOST)


def _forget(request: HTTPRequest, name: str) -> None:
    """Wherever Zope would find it: Plone's listings ask the request, not its form."""
    for kept in (request.other, request.form, request.cookies):
        kept.pop(name, None)

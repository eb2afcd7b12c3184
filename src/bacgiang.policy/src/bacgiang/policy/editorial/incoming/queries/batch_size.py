"""How much one answer holds at most: who wants more asks for the next batch.

plone.restapi and Plone's listings take the size that is asked for. A visitor's million
would read every object there is, in one of a handful of threads.
"""

from plone.batching.batch import Batch
from plone.rest.interfaces import IAPIRequest
from plone.restapi.batching import HypermediaBatch
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
import re
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


MOST = 500
"""Entries of a list, read from the catalog."""
MOST_WHOLE = 50
"""Whole objects (`fullobjects`), each loaded."""

LONGEST = 9
NUMBER = re.compile(r"[+-]?\d+")

_stock = HypermediaBatch.__init__


def batch_within_bounds(self: HypermediaBatch, request: HTTPRequest, results: Any):
    """In place of HypermediaBatch's own; links lead on from batch to batch."""
    _stock(self, request, results)
    most = MOST_WHOLE if _are_whole(request) else MOST
    if not 0 < self.b_size <= most:
        self.b_size = most
        self.batch = Batch(results, most, self.b_start)


def _are_whole(request: HTTPRequest) -> bool:
    if "fullobjects" in request.form:
        return True
    try:
        return bool(json_body(request).get("fullobjects"))
    except DeserializationError:
        return False


def bound_listing(event: IPubAfterTraversal) -> None:
    """The same for pages, which read `b_size` from the form; what is none is theirs.

    Services of the portal say themselves how much they give.
    """
    request: HTTPRequest = event.request
    asked = str(request.form.get("b_size", "")).strip()
    if not NUMBER.fullmatch(asked) or IAPIRequest.providedBy(request):
        return
    if len(asked) > LONGEST or not 0 < int(asked) <= MOST:
        request.form["b_size"] = str(MOST)

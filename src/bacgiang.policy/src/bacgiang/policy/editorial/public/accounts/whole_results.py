"""A list of whole objects holds each by itself, once.

plone.restapi asks the request, not what an object stands in, whether its items are to
be whole, too, and what else is to be told: each folder of a list would be told with all
below it, and that again for each folder above.
"""

from bacgiang.policy.interfaces import IPolicyLayer
from collections.abc import Iterator
from contextlib import contextmanager
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.catalog import LazyCatalogResultSerializer
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.component import adapter
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest
from ZTUtils.Lazy import Lazy


OF_ONE = ("expand", "fullobjects", "include_items")
"""Asked of what the address names, not of each that stands in a list."""
IN_LIST = "bacgiang.in_list_of_whole_objects"


@implementer(ISerializeToJson)
@adapter(Lazy, IPolicyLayer)
class WholeResults(LazyCatalogResultSerializer):
    """The list itself is bounded by `batch_size.MOST_WHOLE`."""

    def __call__(self, fullobjects: bool = False) -> dict[str, Any]:
        notes = IAnnotations(self.request)
        before = notes.get(IN_LIST, False)
        notes[IN_LIST] = bool(fullobjects)
        try:
            told: dict[str, Any] = super().__call__(fullobjects=fullobjects)
        finally:
            notes[IN_LIST] = before
        return told


def is_in_list(request: HTTPRequest) -> bool:
    return bool(IAnnotations(request).get(IN_LIST))


@contextmanager
def alone_in_a_list(request: HTTPRequest) -> Iterator[None]:
    """While an object is told: nothing is asked of it that stands in such a list."""
    asked = OF_ONE if is_in_list(request) else ()
    taken = {name: request.form.pop(name) for name in asked if name in request.form}
    try:
        yield
    finally:
        request.form.update(taken)

"""The items on the way to what a request asked for."""

from .items import IEditorialItem
from collections.abc import Iterator
from plone.rest.traverse import RESTWrapper
from ZPublisher.HTTPRequest import HTTPRequest


def items_on_the_way(request: HTTPRequest) -> Iterator[IEditorialItem]:
    """Items of the request's path, the nearest to its end first.

    Where the `Accept` header makes a request one of the API, each object on the path is
    wrapped; the wrapper provides none of the object's interfaces.
    """
    for obj in request.get("PARENTS", ()):
        found = obj.context if isinstance(obj, RESTWrapper) else obj
        if IEditorialItem.providedBy(found):
            yield found

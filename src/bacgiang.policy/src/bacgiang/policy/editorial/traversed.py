"""What a request came by: what it publishes, and all on the way to that."""

from .items import IEditorialItem
from Acquisition import aq_base
from collections.abc import Iterator
from plone.rest.traverse import RESTWrapper
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


def objects_on_the_way(request: HTTPRequest) -> Iterator[Any]:
    """Each once, the nearest to the end first.

    The path alone does not tell: what is published may stand elsewhere than where the
    address led. Where the `Accept` header makes a request one of the API, each object
    on the path is wrapped; the wrapper provides none of the object's interfaces.
    """
    published = request.get("PUBLISHED")
    ends = (getattr(published, "__self__", published), *request.get("PARENTS", ()))
    met: dict[int, Any] = {}
    for end in ends:
        obj = end
        while obj is not None:
            obj = obj.context if isinstance(obj, RESTWrapper) else obj
            bare = aq_base(obj)
            if id(bare) in met:
                break
            met[id(bare)] = bare
            yield obj
            obj = getattr(obj, "__parent__", None)


def items_on_the_way(request: HTTPRequest) -> Iterator[IEditorialItem]:
    """Items of the editorial workflow among them."""
    return filter(IEditorialItem.providedBy, objects_on_the_way(request))

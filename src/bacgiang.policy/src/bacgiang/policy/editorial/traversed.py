"""What a request came by: what it publishes, and all on the way to that."""

from .items import IEditorialItem
from Acquisition import aq_base
from collections.abc import Iterator
from collections.abc import Sequence
from plone.rest.traverse import RESTWrapper
from typing import Any
from zope.annotation.interfaces import IAnnotations
from ZPublisher.HTTPRequest import HTTPRequest


KEY = "bacgiang.policy.names_on_the_way"


def reached_as(request: HTTPRequest, obj: Any, name: str) -> None:
    """Note that something was reached by another name than its own."""
    IAnnotations(request).setdefault(KEY, []).append((aq_base(obj), name))


def steps_to(request: HTTPRequest, obj: Any, steps: Sequence[str]) -> int | None:
    """How many of the asked steps lead to what was met; None where none does."""
    for base, called in IAnnotations(request).get(KEY, ()):
        if base is aq_base(obj):
            return steps.index(called) + 1 if called in steps else None
    root = request.get("VirtualRootPhysicalPath", ("",))
    name, path = obj.getId(), obj.getPhysicalPath()[len(root) :]
    found = [at for at, step in enumerate(steps, 1) if step == name]
    count = path.count(name)
    return found[count - 1] if 0 < count <= len(found) else None


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

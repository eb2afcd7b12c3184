"""An address answers only where its object really stands (design, decision 3).

Zope finds names in every folder above, so `/vi/tin-tuc/don-vi` would show `/vi/don-vi`.
Here each content object of the path must be contained in the one before it. Views, and
what they lead to, are left alone.
"""

from ...base.english.standing_in import stands_in
from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from itertools import pairwise
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from plone.rest.traverse import RESTWrapper
from Products.CMFPlone.interfaces import IPloneSiteRoot
from typing import Any
from zExceptions import NotFound
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


# Steps that answer with the object they were asked of.
REPEATING = ("++api++", "++webresource++", "++unique++")


def _is_content(obj: DexterityContent) -> bool:
    return IDexterityContent.providedBy(obj) or IPloneSiteRoot.providedBy(obj)


def is_reached_by_acquisition(
    way: list[Any], request: HTTPRequest, repeats: int = 0
) -> bool:
    """Whether some content of `way`, nearest first, is not contained in the next.

    As many as `repeats` of its steps may have stayed where they were.
    """
    found = (one.context if isinstance(one, RESTWrapper) else one for one in way)
    content = [one for one in found if _is_content(one)]
    pairs = list(pairwise(content))
    same = sum(aq_base(inner) is aq_base(outer) for inner, outer in pairs)
    if same > repeats:
        return True
    return any(not _contained(inner, outer, request) for inner, outer in pairs)


def _contained(inner: Any, outer: Any, request: HTTPRequest) -> bool:
    if aq_base(inner) is aq_base(outer):
        return True
    around = aq_parent(aq_inner(inner))
    return aq_base(around) is aq_base(outer) or stands_in(request, outer, around)


def refuse_acquired(event: IPubAfterTraversal) -> None:
    """Subscriber: 404 for an address reached only by acquisition."""
    request = event.request
    way = [request.get("PUBLISHED"), *request.get("PARENTS", ())]
    repeats = sum(step.startswith(REPEATING) for step in request.steps)
    if is_reached_by_acquisition(way, request, repeats):
        raise NotFound()

"""Tools are wrapped anew for the request without asking items how they compare.

Plone wraps each tool it is asked for, so that it knows the request. On the way up it
looked whether it had been at an object before by comparing, and items were asked for a
method of theirs for it, in vain: a tenth of all names they refuse.
"""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from Acquisition import IAcquirer
from Products.CMFPlone.patches import gtbn
from typing import Any
from zope.globalrequest import getRequest
from ZPublisher.BaseRequest import RequestContainer


REPLACED = gtbn.rewrap_in_request_container
"""Plone puts it where tools are asked for as its module is read: before ours."""


def wrapped_for_request(tool: Any, context: Any = None) -> Any:
    """`Products.CMFPlone.patches.gtbn.rewrap_in_request_container`."""
    request = getattr(context, "REQUEST", None) or getRequest()
    if request is None or not IAcquirer.providedBy(tool):
        return tool
    way: dict[int, Any] = {}
    place = tool
    while place is not None and not isinstance(place, RequestContainer):
        own = aq_base(place)
        if id(own) in way:
            break
        way[id(own)] = own
        place = aq_parent(aq_inner(place))
    found: Any = RequestContainer(REQUEST=request)
    for one in reversed(way.values()):
        found = one.__of__(found)
    return found

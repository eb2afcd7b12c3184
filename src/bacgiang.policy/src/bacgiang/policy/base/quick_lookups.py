"""What is asked for hundreds of times a page is found in few steps: the portal, a
setting, an address, a language.
"""

from Acquisition import aq_base
from collections.abc import Iterable
from functools import lru_cache
from plone.api import portal as portal_api
from plone.registry import registry
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.component.hooks import getSite
from zope.globalrequest.local import localData
from zope.i18n import negotiator
from ZPublisher import BaseRequest


FOUND_BY_PLONE = portal_api.get
CACHE_BY_PLONE = registry._get_request_cache
NORMALIZED_BY_ZOPE = negotiator.normalize_langs
CACHE = "_plone_registry_cache"

NO_CONFORMING = property(lambda self: None)
"""`ZPublisher.HTTPRequest.HTTPRequest.__conform__`: each adaption of a request looked
for that name among what visitors send.
"""

quoted = lru_cache(maxsize=8192)(BaseRequest.quote)
"""`ZPublisher.HTTPRequest.quote`, of one part of an address."""


def portal() -> Any:
    """`plone.api.portal.get`, which listed all that each object on the way provides."""
    site = getSite()
    return site if isinstance(aq_base(site), PloneSite) else FOUND_BY_PLONE()


def request_cache(context: Any) -> Any:
    """`plone.registry.registry._get_request_cache`."""
    try:
        return localData.request.other[CACHE][id(aq_base(context))]
    except (AttributeError, KeyError):
        # Before the first setting of a request, and outside of requests.
        return CACHE_BY_PLONE(context)


def normalized(languages: Iterable[str]) -> Any:
    """`zope.i18n.negotiator.normalize_langs`."""
    return _normalized(tuple(languages))


@lru_cache(maxsize=256)
def _normalized(languages: tuple[str, ...]) -> Any:
    return NORMALIZED_BY_ZOPE(languages)

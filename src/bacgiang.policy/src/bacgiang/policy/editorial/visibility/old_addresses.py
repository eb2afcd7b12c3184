"""The old address of something that was renamed leads on only where it is seen.

The new address would tell, by the short name in it, the title of a draft.
"""

from ..items import IEditorialItem
from .api_errors import SpokenErrors
from .seen import may_see
from Acquisition import aq_chain
from collections.abc import Iterator
from plone import api
from plone.app.redirector.interfaces import IRedirectionStorage
from typing import Any
from zope.component import queryUtility


API = "++api++"


def leads_to_hidden(request: Any) -> bool:
    """Whether what was asked for, or a part of its path, moved to a hidden item."""
    return any(_is_hidden(path) for path in _new_paths(request))


def _new_paths(request: Any) -> Iterator[str]:
    storage = queryUtility(IRedirectionStorage)
    try:
        elements = request.physicalPathFromURL(request.get("ACTUAL_URL", ""))
    except ValueError:
        return
    asked = [element for element in elements if element != API]
    for end in range(len(asked), 1, -1):
        found = storage.get("/".join(asked[:end])) if storage is not None else None
        if found:
            yield found


def _is_hidden(path: str) -> bool:
    found = api.portal.get().unrestrictedTraverse(path, None)
    return any(
        IEditorialItem.providedBy(obj) and not may_see(obj) for obj in aq_chain(found)
    )


class SeenErrors(SpokenErrors):
    """Errors of the API."""

    def attempt_redirect(self) -> bool:
        return not leads_to_hidden(self.request) and bool(super().attempt_redirect())

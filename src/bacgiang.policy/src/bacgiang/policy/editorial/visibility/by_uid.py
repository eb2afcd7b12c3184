"""Addresses by UID lead to what the person may see, and tell nothing of the rest."""

from .seen import may_see
from plone.app.uuid.browser import RedirectToUUIDView
from plone.app.uuid.utils import uuidToObject
from plone.outputfilters.browser.resolveuid import ResolveUIDView
from typing import Any
from zExceptions import NotFound


def is_hidden(uid: Any) -> bool:
    """Whether there is something with this UID that the person may not see."""
    obj = uuidToObject(uid, unrestricted=True) if isinstance(uid, str) else None
    return obj is not None and not may_see(obj)


class SeenByUID(ResolveUIDView):
    """`resolveuid/<uid>`. Raises NotFound where the stock view tells the address."""

    def __call__(self) -> Any:
        if is_hidden(self.uuid):
            raise NotFound(self.uuid)
        return super().__call__()


class SeenRedirect(RedirectToUUIDView):
    """`@@redirect-to-uuid/<uid>`, likewise."""

    def __call__(self) -> Any:
        if self.uuid is None or is_hidden(self.uuid):
            raise NotFound(str(self.uuid))
        return super().__call__()

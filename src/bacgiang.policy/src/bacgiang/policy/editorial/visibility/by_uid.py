"""Addresses by UID lead to what the person may see, and tell nothing of the rest."""

from .seen import may_see
from plone.app.uuid.browser import RedirectToUUIDView
from plone.app.uuid.utils import uuidToObject
from plone.outputfilters.browser.resolveuid import ResolveUIDView
from plone.restapi.services.relations.get import GetRelations
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


class SeenRelations(GetRelations):
    """`GET @relations`: 404 for a UID of something hidden, as for an unknown one."""

    def reply(self) -> Any:
        asked = (self.request.get(name) for name in ("source", "target"))
        if any(is_hidden(uid) for uid in asked):
            return self.reply_no_content(status=404)
        return super().reply()

"""What links to an item, on the page that asks before it is deleted.

Stock tells everybody, and counts what is hidden from them: one would learn when
somebody writes, corrects or takes off something that links to a page.
"""

from .by_uid import is_hidden
from plone import api
from plone.app.linkintegrity.browser.info import DeleteConfirmationInfo
from plone.dexterity.content import DexterityContent
from typing import Any
from zExceptions import NotFound


class SeenBreaches(DeleteConfirmationInfo):
    """`@@delete_confirmation_info`: 404 for visitors; to others what they see links."""

    def __call__(self, items: list[DexterityContent] | None = None) -> Any:
        if api.user.is_anonymous():
            raise NotFound(self.__name__)
        return super().__call__(items)

    def check_object(self, *of: Any, **how: Any) -> dict[str, Any] | None:
        found: dict[str, Any] = super().check_object(*of, **how) or {}
        sources = [one for one in found.get("sources", ()) if not is_hidden(one["uid"])]
        return {**found, "sources": sources} if sources else None

"""`…/@@main-site-picture/<uid>`: the main board's own picture of an accepted item."""

from ...units.register.lookup import main_unit_code
from .delivery import deliver
from .store import offer_store
from plone import api
from Products.Five import BrowserView
from typing import Any
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


@implementer(IPublishTraverse)
class MainSitePicture(BrowserView):
    """Public while the item is on the main site's lists, gone with it."""

    uid = ""

    def publishTraverse(self, request: Any, name: str) -> "MainSitePicture":  # noqa: N802
        if self.uid:
            raise NotFound(self, name, request)
        self.uid = name
        return self

    def __call__(self) -> Any:
        record = offer_store().record(self.uid)
        if record is None or record.picture is None or not self._is_listed():
            raise NotFound(self, self.uid, self.request)
        return deliver(record.picture, self.request.response)

    def _is_listed(self) -> bool:
        catalog = api.portal.get_tool("portal_catalog")
        found = catalog(
            UID=self.uid, shown_on=main_unit_code(), review_state="published"
        )
        return bool(found)

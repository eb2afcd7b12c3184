"""`…/@@main-site-picture/<uid>`: the main board's own picture of an accepted item."""

from ...base.named_below import NamedBelow
from ...units.register.lookup import main_unit_code
from .delivery import deliver
from .store import offer_store
from plone import api
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


class MainSitePicture(NamedBelow, BrowserView):
    """Public while the item is on the main site's lists, gone with it."""

    def __call__(self) -> Any:
        record = offer_store().record(self.named)
        listed = api.portal.get_tool("portal_catalog")(
            UID=self.named, shown_on=main_unit_code(), review_state="published"
        )
        if record is None or record.picture is None or not listed:
            raise NotFound(self, self.named, self.request)
        return deliver(record.picture, self.request.response)

"""What a preview link opens: `/@@preview/<token>`, and the item's pictures below it."""

from ...base.date_labels import stamp_label
from ...base.dates import now_utc
from ...base.keeping import NeverKept
from ...base.named_below import NamedBelow
from ..items import IContentHolder
from ..pictures.in_text import pictures_in
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..workflow.parameters import State
from .body import preview_html
from .headers import set_headers
from .rules import bears_mark
from .rules import can_be_previewed
from .rules import maker_left
from .store import preview_store
from .store import PreviewLink
from plone import api
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


LEAD_PICTURE = "lead"
# Types a browser shows as a picture and never runs.
PICTURE_TYPES = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
CONTENT_POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class PreviewPage(NeverKept, NamedBelow, BrowserView):
    """The item, read-only. Whatever is wrong with a link, the answer is 404."""

    most_names = 2

    def __call__(self) -> Any:
        self.token, self.picture, *_more = (*self.names, "", "")
        set_headers(self.request, CONTENT_POLICY)
        self.request.response.setHeader("X-Theme-Disabled", "1")
        self.link = self._link()
        self.item = self._item()
        self.base = f"{self.context.absolute_url()}/@@preview/{self.token}"
        self.language = self.item.language or api.portal.get_default_language()
        state = api.content.get_state(self.item, default="")
        published = moment_of(self.item) if state == State.PUBLISHED.value else None
        if published is Moment.DURING:
            return self.request.response.redirect(self.item.absolute_url())
        # Published for a date that has not come it is read by the link, too.
        if not can_be_previewed(self.item) and published is not Moment.BEFORE:
            raise self._not_found()
        if bears_mark(self.item) or maker_left(self.item, self.link):
            raise self._not_found()
        return self._send_picture() if self.picture else self.index()

    def _not_found(self) -> NotFound:
        return NotFound(self.context, "preview", self.request)

    def _link(self) -> PreviewLink:
        store = preview_store()
        link = store.valid(self.token, now_utc()) if self.token else None
        if link is None:
            raise self._not_found()
        return link

    def _item(self) -> Any:
        """The item, whoever asks: the link is the permission."""
        catalog = api.portal.get_tool("portal_catalog")
        for brain in catalog.unrestrictedSearchResults(UID=self.link.item):
            item = brain._unrestrictedGetObject()
            if IContentHolder.providedBy(item):
                return item
        raise self._not_found()

    def body(self) -> str:
        text = getattr(self.item, "text", None)
        pictures = {name: IUUID(one) for name, one in pictures_in(self.item).items()}
        return preview_html(text.raw, pictures, self.base) if text else ""

    def lead_picture(self) -> str:
        """Address of the lead picture, "" without one."""
        image = getattr(self.item, "image", None)
        shown = image is not None and image.contentType in PICTURE_TYPES
        return f"{self.base}/{LEAD_PICTURE}" if shown else ""

    def until(self) -> str:
        return stamp_label(self.link.expires_at, self.language)

    def _send_picture(self) -> bytes:
        image = self._image()
        if image is None or image.contentType not in PICTURE_TYPES:
            raise self._not_found()
        response = self.request.response
        response.setHeader("Content-Type", image.contentType)
        response.setHeader("Content-Disposition", "inline")
        return image.data

    def _image(self) -> Any:
        if self.picture == LEAD_PICTURE:
            return getattr(self.item, "image", None)
        for picture in pictures_in(self.item).values():
            if IUUID(picture) == self.picture:
                return picture.image
        return None

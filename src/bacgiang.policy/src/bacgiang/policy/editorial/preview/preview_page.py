"""What a preview link opens: `/@@preview/<token>`, and the item's pictures below it."""

from ...base.date_labels import stamp_label
from ..items import IContentHolder
from ..pictures.in_text import pictures_in
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..workflow.parameters import State
from .body import preview_html
from .headers import set_headers
from .rules import can_be_previewed
from .store import preview_store
from .store import PreviewLink
from datetime import datetime
from datetime import UTC
from plone import api
from plone.app.contenttypes.interfaces import IImage
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


LEAD_PICTURE = "lead"
# Types a browser shows as a picture and never runs.
PICTURE_TYPES = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
CONTENT_POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


@implementer(IPublishTraverse)
class PreviewPage(BrowserView):
    """The item, read-only. Whatever is wrong with a link, the answer is 404."""

    template = ViewPageTemplateFile("preview.pt")
    token = ""
    picture = ""

    def publishTraverse(self, request: Any, name: str) -> "PreviewPage":  # noqa: N802
        if not self.token:
            self.token = name
        elif not self.picture:
            self.picture = name
        else:
            raise NotFound(self, name, request)
        return self

    def __call__(self) -> Any:
        set_headers(self.request, CONTENT_POLICY)
        self.request.response.setHeader("X-Theme-Disabled", "1")
        self.link = self._link()
        self.item = self._item()
        if self._is_public():
            return self.request.response.redirect(self.item.absolute_url())
        if not can_be_previewed(self.item) and not self._is_waiting():
            raise self._not_found()
        return self._send_picture() if self.picture else self.template()

    def _not_found(self) -> NotFound:
        return NotFound(self.context, "preview", self.request)

    def _link(self) -> PreviewLink:
        store = preview_store()
        link = store.valid(self.token, datetime.now(UTC)) if self.token else None
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

    def _is_published(self) -> bool:
        state = api.content.get_state(self.item, default="")
        return state == State.PUBLISHED.value

    def _is_public(self) -> bool:
        return self._is_published() and moment_of(self.item) is Moment.DURING

    def _is_waiting(self) -> bool:
        """Published for a date that has not come."""
        return self._is_published() and moment_of(self.item) is Moment.BEFORE

    @property
    def base(self) -> str:
        return f"{self.context.absolute_url()}/@@preview/{self.token}"

    @property
    def language(self) -> str:
        return self.item.language or api.portal.get_default_language()

    def body(self) -> str:
        text = getattr(self.item, "text", None)
        return preview_html(text.raw, self._pictures(), self.base) if text else ""

    def lead_picture(self) -> str:
        """Address of the lead picture, "" without one."""
        image = getattr(self.item, "image", None)
        shown = image is not None and image.contentType in PICTURE_TYPES
        return f"{self.base}/{LEAD_PICTURE}" if shown else ""

    def _pictures(self) -> dict[str, str]:
        return {name: IUUID(one) for name, one in pictures_in(self.item).items()}

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
        for child in self.item.objectValues():
            if IImage.providedBy(child) and IUUID(child) == self.picture:
                return child.image
        return None

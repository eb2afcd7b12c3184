"""`@@album_view`: the pictures of an album; and the ways to an infographic whole."""

from ..editorial.pictures.behavior import words_of
from ..editorial.pictures.picture_view import PictureLinks
from ..editorial.visibility.seen import may_view
from .items import pictures_of
from plone.app.layout.viewlets import ViewletBase
from Products.Five import BrowserView
from typing import Any


class AlbumView(BrowserView):
    """Small pictures that lead to the page of each, which has it large."""

    def pictures(self) -> list[dict[str, Any]]:
        """Those with a file; sizes are Plone's own, loaded as one comes near."""
        return [
            {
                "url": f"{one.absolute_url()}/view",
                "tag": one.restrictedTraverse("@@images").tag(
                    "image",
                    scale="preview",
                    alt=words_of(one),
                    title=None,
                    css_class="album-picture",
                    loading="lazy",
                ),
                "caption": one.Title(),
                "more": one.Description(),
            }
            for one in pictures_of(self.context)
            if one.image is not None and may_view(one)
        ]


class DrawingViewlet(PictureLinks, ViewletBase):
    """What is written in a drawing is read at its full size."""

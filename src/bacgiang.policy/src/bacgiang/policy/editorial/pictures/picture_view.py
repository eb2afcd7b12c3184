"""A picture on a page of its own: in the reader's size, with the ways to the whole."""

from ...base.frame_language import frame_language
from ...base.uploads.picture_facts import picture_facts
from .behavior import words_of
from Products.Five import BrowserView
from typing import Any
from urllib.parse import quote


class PictureLinks:
    """Of what has a picture in its field `image`."""

    context: Any

    @property
    def full_size(self) -> str:
        return f"{self.context.absolute_url()}/@@images/image"

    @property
    def download(self) -> str:
        name = quote(self.context.image.filename or "")
        return f"{self.context.absolute_url()}/@@download/image/{name}"

    @property
    def facts(self) -> str:
        return picture_facts(self.context.image, frame_language())


class PictureView(PictureLinks, BrowserView):
    """`image_view`: Plone's own tells media types and no words of the picture."""

    def tag(self) -> str:
        return str(
            self.context.restrictedTraverse("@@images").tag(
                "image",
                scale="large",
                alt=words_of(self.context),
                title=None,
                css_class="figure-img img-fluid",
            )
        )

"""The lead picture on an item's page: in the reader's size, with its words."""

from ...base.asked import asked
from ...base.asked import catalog_of_site
from ...base.entries.pictures import kept_image
from .behavior import words_of
from functools import partial
from plone.app.contenttypes.behaviors.viewlets import LeadImageViewlet
from plone.base.interfaces import IImageScalesAdapter
from typing import Any
from zope.component import queryMultiAdapter


SHOWN = "large"


class LeadPictureViewlet(LeadImageViewlet):
    """Width and height are given, so that the text does not jump."""

    sizes = "(min-width: 62rem) 50rem, 100vw"
    available: bool

    def update(self) -> None:
        super().update()
        self.image = self._data() if self.available else None
        self.available = self.image is not None

    def _data(self) -> dict[str, Any] | None:
        catalog = catalog_of_site()
        path = "/".join(self.context.getPhysicalPath())
        kept = asked(catalog, partial(kept_image, path))
        if kept is not None:
            return kept
        # Not indexed yet.
        scales = queryMultiAdapter((self.context, self.request), IImageScalesAdapter)
        images = (scales() if scales is not None else None) or {}
        found = images.get("image")
        return found[0] if found else None

    @property
    def words(self) -> str:
        return words_of(self.context)

    @property
    def shown(self) -> dict[str, Any]:
        assert self.image is not None
        return self.image["scales"].get(SHOWN) or self.image

    @property
    def address(self) -> str:
        return f"{self.context.absolute_url()}/{self.shown['download']}"

    @property
    def srcset(self) -> str:
        assert self.image is not None
        url = self.context.absolute_url()
        widths = {
            one["width"]: one["download"] for one in self.image["scales"].values()
        }
        return ", ".join(f"{url}/{widths[one]} {one}w" for one in sorted(widths))

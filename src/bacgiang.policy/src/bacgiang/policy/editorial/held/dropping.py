"""Below the form of an item: several files at once, dropped or chosen, come into it.

Plone's own upload does it, one file a request, by the rules for every file: the place
takes it, its content is what its name says, it is inspected. What is in the item stands
above it; pictures are asked for their words there.
"""

from ...base.frame_language import frame_language
from ...base.uploads.file_formats import format_name
from ...base.uploads.sizes import size_in_words
from ..items import IShowsItsPictures
from ..pictures.behavior import is_said
from ..pictures.behavior import words_of
from ..visibility.seen import may_view
from bacgiang.policy import _
from collections.abc import Iterable
from functools import cached_property
import json
from plone import api
from plone.app.contenttypes.interfaces import IFile
from plone.app.contenttypes.interfaces import IImage
from plone.app.layout.viewlets import ViewletBase
from plone.namedfile.interfaces import INamed
from typing import Any
from zope.i18n import translate


ADD = "Add portal content"
MOST = 20
"""Files at once."""


class DropViewlet(ViewletBase):
    """Only where whoever edits may add files."""

    is_new = False

    @property
    def caption_label(self) -> str:
        label = _("label_picture_caption", default="Caption")
        return str(translate(label, context=self.request))

    @property
    def asks_captions(self) -> bool:
        """Of pictures that are the matter of their item: each stands with its own."""
        return bool(IShowsItsPictures.providedBy(self.context))

    @cached_property
    def available(self) -> bool:
        allowed = {kind.getId() for kind in self.context.allowedContentTypes()}
        is_open = not allowed.isdisjoint(("File", "Image"))
        return is_open and api.user.has_permission(ADD, obj=self.context)

    def parts(self) -> list[dict[str, Any]]:
        """What is in the item, in its order."""
        return [self._part(one, blob) for one in self.held() if (blob := _blob(one))]

    def held(self) -> Iterable[Any]:
        return filter(may_view, self.context.objectValues())

    def _part(self, part: Any, blob: INamed) -> dict[str, Any]:
        language = frame_language()
        name = blob.filename or part.getId()
        return {
            "id": part.getId(),
            "uid": part.UID(),
            "title": part.Title() or name,
            "filename": name,
            "url": part.absolute_url(),
            "format": format_name(name, blob.contentType or ""),
            "size": size_in_words(blob.getSize(), language),
            "is_picture": IImage.providedBy(part),
            "words": words_of(part),
            "is_said": is_said(part),
        }

    def options(self) -> str:
        return json.dumps(
            {
                "baseUrl": self.context.absolute_url(),
                "relativePath": "@@fileUpload",
                "allowPathSelection": False,
                "showTitle": False,
                "maxFiles": MOST,
            }
        )


def _blob(part: Any) -> INamed | None:
    """The file of a picture or file, None for what is neither."""
    if IImage.providedBy(part):
        found: INamed | None = part.image
    else:
        found = part.file if IFile.providedBy(part) else None
    return found

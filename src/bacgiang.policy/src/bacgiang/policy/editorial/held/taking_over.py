"""What a translation takes over from its original: lead picture, pictures and files.

What pictures show in words is not taken over: it is in the language of the original.
"""

from ...base.form_values import listed_texts
from ..items import IContentHolder
from ..visibility.seen import may_see
from ..withdrawal.family import come_along
from .original import original_of
from collections.abc import Iterator
from functools import cached_property
from plone.app.contenttypes.interfaces import IFile
from plone.app.contenttypes.interfaces import IImage
from plone.app.layout.viewlets import ViewletBase
from plone.app.multilingual.events import IObjectTranslatedEvent
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.event import notify
from zope.globalrequest import getRequest
from zope.lifecycleevent import ObjectModifiedEvent


FIELD = "taken_over"
"""Of the form: UIDs of parts, and `LEAD`. The same with `-asked` tells that it was."""
LEAD = "lead"
OF_PICTURE = ("decorative", "focus_x", "focus_y")
OF_PART = ("title", "description", "source", "byline", *OF_PICTURE)
FILES = ("image", "file", "poster", "captions")


class TakeOverViewlet(ViewletBase):
    """Below the form of a translation."""

    field = FIELD

    @cached_property
    def original(self) -> Any | None:
        found = original_of(self.request)
        return found if IContentHolder.providedBy(found) else None

    @cached_property
    def available(self) -> bool:
        return bool(self.lead() or self.parts())

    def lead(self) -> str:
        """Address of the lead picture, "" without one."""
        if self.original is None or not getattr(self.original, "image", None):
            return ""
        return f"{self.original.absolute_url()}/@@images/image/preview"

    def parts(self) -> list[Any]:
        return list(_parts(self.original)) if self.original is not None else []

    def checked(self, value: str) -> str | None:
        """All of it, until somebody has chosen."""
        form = self.request.form
        is_asked = f"{FIELD}-asked" in form
        chosen = not is_asked or value in listed_texts(form, FIELD)
        return "checked" if chosen else None


def _parts(original: IContentHolder) -> Iterator[Any]:
    for part in original.objectValues():
        if (IFile.providedBy(part) or IImage.providedBy(part)) and may_see(part):
            yield part


def take_over(event: IObjectTranslatedEvent) -> None:
    """What was chosen in the form comes into the new translation."""
    # The form tells of what it made, not of what stands in its place.
    original, item = event.object, uuidToObject(IUUID(event.target))
    request = getRequest()
    chosen = listed_texts(request.form, FIELD) if request is not None else ()
    holds = IContentHolder.providedBy(original) and IContentHolder.providedBy(item)
    if not (chosen and holds and may_see(original)):
        return
    if LEAD in chosen and not getattr(item, "image", None):
        item.image = original.image
        for name in OF_PICTURE:
            setattr(item, name, getattr(original, name, None))
        notify(ObjectModifiedEvent(item))
    # What is added while that is said would be the translation of the original.
    vars(request).pop("translation_info", None)
    for part in list(_parts(original)):
        if part.UID() in chosen:
            _copy(part, item)


def _copy(part: Any, item: Any) -> None:
    names = [name for name in (*OF_PART, *FILES) if getattr(part, name, None)]
    said = {name: getattr(part, name) for name in names}
    made = createContent(part.portal_type, id=part.getId(), **said)
    made.language = item.language
    come_along(addContentToContainer(item, made), IUUID(part))

"""The text of an item, whole, for whoever is about to act on it."""

from ...base.uploads.blob import blob_of
from ..attribution.behavior import has_attribution
from ..incoming.cleaning.recurrence import MOST_TIMES
from ..items import IContentHolder
from ..offers.item_text import raw_text
from ..pictures.behavior import is_said
from ..pictures.behavior import words_of
from ..pictures.in_text import name_in
from ..pictures.in_text import pictures_in
from ..pictures.in_text import seen_at
from ..pictures.in_text import shown_in
from ..visibility.seen import may_view
from .changed_fields import said_in_fields
from Acquisition import aq_base
from collections.abc import Iterator
from dataclasses import dataclass
from plone.app.contenttypes.interfaces import IDocument
from plone.app.contenttypes.interfaces import IEvent
from plone.app.contenttypes.interfaces import IFile
from plone.app.contenttypes.interfaces import IImage
from plone.app.contenttypes.interfaces import ILink
from plone.app.contenttypes.interfaces import INewsItem
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import MessageFactory


SUMMARY = MessageFactory("plone")("label_description", default="Summary")
IN_PICTURES = frozenset({"alt_text"})
SHOWN = frozenset(
    {
        *("source", "byline", "remoteUrl", "event_url", "alt_text", "recurrence"),
        *("contact_email", "contact_name", "contact_phone", "attendees"),
    }
)
"""Fields that the page of an act shows in its own words."""
# What consists of a title, a text, a picture or file. The page of a record shows more:
# a procedure's steps, a document's articles and effect.
PLAIN = (IDocument, IEvent, IFile, IImage, ILink, INewsItem)


@dataclass(frozen=True)
class Picture:
    """A picture that readers will see. `words` "": none are needed, or they lack."""

    title: str
    address: str
    words: str
    is_said: bool
    said: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Part:
    """A picture or file inside the item; `said`: titles and values of its fields."""

    title: str
    url: str
    said: tuple[tuple[str, str], ...] = ()


class Reading(BrowserView):
    """Renders the item in the page of an act, as it would be published."""

    __call__ = ViewPageTemplateFile("reading.pt")

    def body(self) -> str:
        """The text as its page shows it: cleaned by the transform of its field."""
        if raw_text(self.context):
            return self.context.text.output_relative_to(self.context) or ""
        return ""

    def text(self, name: str) -> str:
        value = getattr(aq_base(self.context), name, None)
        return value.strip() if isinstance(value, str) else ""

    @property
    def lacks_attribution(self) -> bool:
        return not has_attribution(self.context)

    def page(self) -> str:
        """Address of a record's page as readers will see it, "" of what is plain."""
        if any(one.providedBy(self.context) for one in PLAIN):
            return ""
        return f"{self.context.absolute_url()}/@@look-frame?from=content"

    def lead_picture(self) -> str:
        """Address of the item's own picture, "" without one."""
        picture = getattr(aq_base(self.context), "image", None)
        url = self.context.absolute_url()
        return f"{url}/@@images/image/large" if picture is not None else ""

    def own_file(self) -> Part | None:
        """What a file consists of."""
        blob = blob_of(self.context)
        if blob is None or IImage.providedBy(self.context) or self.lead_picture():
            return None
        url = self.context.absolute_url()
        return Part(blob.filename or self.context.getId(), f"{url}/@@download/file")

    def event(self) -> str:
        """An event's days, place, contact and attendees as its page tells them.

        All of its days, and its address on the web in words beside it.
        """
        if not IEvent.providedBy(self.context):
            return ""
        told = self.context.restrictedTraverse("@@event_summary")
        told.max_occurrences = MOST_TIMES
        told.excludes = [*told.excludes, "ical", "event_url"]
        return str(told())

    def parts(self) -> tuple[Part, ...]:
        """Files inside the item."""
        if not IContentHolder.providedBy(self.context):
            return ()
        return tuple(
            Part(
                child.Title() or child.getId(),
                f"{child.absolute_url()}/view",
                self._said(child),
            )
            for child in self.context.objectValues()
            if not IImage.providedBy(child) and may_view(child)
        )

    def further(self) -> tuple[tuple[str, str], ...]:
        """Fields of what has no page of a record, besides those that stand above."""
        return () if self.page() else said_in_fields(self.context, self.request, SHOWN)

    def _said(self, part: Any) -> tuple[tuple[str, str], ...]:
        """What readers find of a part and its title does not say."""
        lead = part.Description().strip()
        own = ((self._summary, lead),) if lead else ()
        return (*own, *said_in_fields(part, self.request, IN_PICTURES))

    @property
    def _summary(self) -> str:
        return str(translate(SUMMARY, context=self.request))

    def pictures(self) -> tuple[Picture, ...]:
        """The item's own, those of its text, those beside it; each once."""
        found: dict[str, Picture] = {}
        for picture, words in self._pictures():
            said = words or words_of(picture)
            address = f"{picture.absolute_url()}/@@images/image/preview"
            title = picture.Title() or picture.getId()
            is_told, own = bool(said) or is_said(picture), aq_base(self.context)
            fields = () if aq_base(picture) is own else self._said(picture)
            shown = Picture(title, address, said, is_told, fields)
            found.setdefault(f"{address} {said}", shown)
        return tuple(found.values())

    def _pictures(self) -> Iterator[tuple[Any, str]]:
        """Each with the words that a text gives it there."""
        if self.lead_picture():
            yield self.context, ""
        if not IContentHolder.providedBy(self.context):
            return
        inside, told = pictures_in(self.context), set()
        for source, words in shown_in(self.context):
            name = name_in(source, inside)
            picture = inside[name] if name is not None else seen_at(source)
            if picture is not None:
                told.add(picture.UID())
                yield picture, words
        for child in self.context.objectValues():
            is_own = IImage.providedBy(child) and may_view(child)
            if is_own and child.UID() not in told:
                yield child, ""

"""The text of an item, whole, for whoever is about to act on it."""

from ...base.date_labels import stamp_label
from ..attribution.behavior import has_attribution
from ..items import IContentHolder
from ..offers.delivery import blob_of
from ..offers.item_text import raw_text
from Acquisition import aq_base
from dataclasses import dataclass
from plone import api
from plone.app.contenttypes.interfaces import IDocument
from plone.app.contenttypes.interfaces import IEvent
from plone.app.contenttypes.interfaces import IFile
from plone.app.contenttypes.interfaces import IImage
from plone.app.contenttypes.interfaces import ILink
from plone.app.contenttypes.interfaces import INewsItem
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


# What consists of a title, a text, a picture or file. The page of a record shows more:
# a procedure's steps, a document's articles and effect.
PLAIN = (IDocument, IEvent, IFile, IImage, ILink, INewsItem)


@dataclass(frozen=True)
class Part:
    """A picture or file inside the item."""

    title: str
    url: str


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
        return f"{self.context.absolute_url()}/@@look-frame#content"

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

    def when(self) -> str:
        """From when to when, of an event."""
        if not IEvent.providedBy(self.context):
            return ""
        language = api.portal.get_current_language()
        moments = (self.context.start, self.context.end)
        return " \u2013 ".join(stamp_label(one, language) for one in moments if one)

    def parts(self) -> tuple[Part, ...]:
        """Pictures and files inside the item."""
        if not IContentHolder.providedBy(self.context):
            return ()
        return tuple(
            Part(child.Title() or child.getId(), f"{child.absolute_url()}/view")
            for child in self.context.objectValues()
        )

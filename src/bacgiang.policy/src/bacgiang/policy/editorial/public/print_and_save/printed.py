"""`@@print` and `@@save`: an item without the portal's frame."""

from ....base.date_labels import day_label
from ....base.date_labels import stamp_label
from ....base.english.heading import heading
from ....base.english.words import english_words
from ....base.written_markup import written_markup
from ....text.slugs import slug
from ....units.sites.frame.identity import Identity
from ....units.sites.frame.identity import identity_of
from ...items import INamesItsOrigin
from ...items import IShowsItsPictures
from ..attachments.attached import Attachment
from ..attachments.attached import attachments_of
from ..facts import facts_of
from ..facts import PublicFacts
from .page_content import content_of_page
from .pictures import picture_of
from .pictures import with_pictures
from Acquisition import aq_base
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from functools import cached_property
from html import escape
from lxml import html
from lxml.etree import ParserError
from pathlib import Path
from plone import api
from plone.app.textfield.interfaces import IRichTextValue
from plone.event.interfaces import IEvent
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


STYLE = Path(__file__).parent / "static" / "print.css"


class PrintedItem(BrowserView):
    """The item with its facts, its address and the moment; pictures by address."""

    style = ""
    page = ""
    """Name of the page that is printed; empty for the item's own."""
    is_whole = True
    summary_part = ViewPageTemplateFile("../../../base/english/summary.pt")
    attached_files = ViewPageTemplateFile("../attachments/attachments.pt")

    def __call__(self) -> str:
        response = self.request.response
        response.setHeader("X-Theme-Disabled", "1")
        response.setHeader("X-Robots-Tag", "noindex")
        return self.index()

    @property
    def language(self) -> str:
        """An English page of a record is printed in English around its text."""
        own = self.context.language or str(api.portal.get_current_language())
        return "en" if self.words is not None else own

    @cached_property
    def words(self) -> Any:
        return english_words(self.context, self.request)

    @property
    def title(self) -> str:
        return str(self.words.heading if self.words else self.context.Title())

    @property
    def foreign(self) -> str | None:
        """The language of the record's own words, where the page has another."""
        own = self.context.language
        return own if own and own != self.language else None

    @property
    def heading(self) -> str:
        if self.foreign:
            return heading(self.context, self.request, self.context.Title())
        return f"<h1>{escape(self.context.Title())}</h1>"

    def summary(self) -> str:
        """What the English page says above the text."""
        words = self.words
        is_shown = words is not None and not words.has_own_page and not self.page
        return str(self.summary_part()) if is_shown else ""

    @cached_property
    def facts(self) -> PublicFacts:
        return facts_of(self.context, self.language)

    @cached_property
    def identity(self) -> Identity:
        return identity_of(self.context)

    @property
    def tells_itself(self) -> bool:
        """Whether its own page says whose it is and of what day: a law is not the
        unit's that keeps it, nor of the day on which the portal took it in.
        """
        return INamesItsOrigin.providedBy(self.context)

    @property
    def day(self) -> str:
        return day_label(self.facts.published, self.language)

    @property
    def now(self) -> str:
        return stamp_label(datetime.now(UTC), self.language)

    @property
    def address(self) -> str:
        return str(self.context.absolute_url())

    def lead_picture(self) -> str:
        has_picture = bool(getattr(self.context, "image", None))
        return f"{self.address}/@@images/image" if has_picture else ""

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Of the whole item only: another page of it is one part."""
        held = () if self.page else attachments_of(self.context)
        return tuple(replace(one, text="") for one in held)

    def body(self) -> str:
        """The text with whole addresses."""
        text: Any = getattr(aq_base(self.context), "text", None)
        # An event is more than its text: when and where; so is an album.
        more = (IEvent, IShowsItsPictures)
        is_more = any(one.providedBy(self.context) for one in more)
        if IRichTextValue.providedBy(text) and not is_more:
            root = self._of_text(text.output_relative_to(self.context))
        else:
            root = content_of_page(self.context, self.request, self.page)
        if root is None:
            return ""
        root.make_links_absolute(f"{self.address}/")
        for picture in root.iter("img"):
            # On paper nobody comes near it.
            picture.attrib.pop("loading", None)
        self._finish(root)
        return written_markup(root)

    def _of_text(self, text: str | None) -> html.HtmlElement | None:
        try:
            return html.fragment_fromstring(text or "", create_parent="div")
        except ParserError:
            return None

    def _finish(self, root: html.HtmlElement) -> None:
        """What else is done to the text."""


class SavedItem(PrintedItem):
    """The same as one file that shows without the portal: pictures stand in it."""

    @property
    def style(self) -> str:  # type: ignore[override]
        return STYLE.read_text(encoding="utf-8")

    def __call__(self) -> str:
        name = slug(self.context.Title()) or self.context.getId()
        self.request.response.setHeader(
            "Content-Disposition", f'attachment; filename="{name}.html"'
        )
        return super().__call__()

    def lead_picture(self) -> str:
        return picture_of(self.context) or super().lead_picture()

    def _finish(self, root: html.HtmlElement) -> None:
        with_pictures(root, self.context, self.address)

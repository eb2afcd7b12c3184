"""An item in a feed, with the marks and facts of its page."""

from ....base.date_labels import day_label
from ....base.entries.main_words import main_words
from ....base.entries.main_words import MainWords
from ....base.entries.main_words import NO_WORDS
from ....units.register.names import unit_name
from ....units.sites.belonging import unit_code_of
from ...items import IEditorialItem
from ...topics.topic import topic_title
from ..facts import facts_of
from ..facts import PublicFacts
from .feed import IEditorialFeed
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from operator import attrgetter
from plone.base.interfaces.syndication import IFeedItem
from plone.dexterity.interfaces import IDexterityContent
from plone.uuid.interfaces import IUUID
from Products.CMFPlone.browser.syndication.adapters import DexterityItem
import re
from zope.component import adapter
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer


# What XML 1.0 cannot hold, however it is escaped.
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

REFERENCE = _(
    "feed_mark_reference",
    default="Reference news, not confirmed by the competent authority",
)
READER = _("mark_reader_contribution", default="A reader's own contribution")


def xml_text(text: str) -> str:
    """Text without characters that would make a feed unreadable."""
    return NOT_IN_XML.sub("", text)


@implementer(IFeedItem)
@adapter(IDexterityContent, IEditorialFeed)
class StructureFeedItem(DexterityItem):
    """What is listed but went through no workflow, such as the site of a unit."""

    author = None
    author_email = None
    creator: str = ""
    source: str = ""

    @property
    def title(self) -> str:
        return xml_text(self.context.Title())

    @property
    def description(self) -> str:
        return xml_text(self.context.Description())

    @property
    def publisher(self) -> str:
        code = unit_code_of(self.context)
        return xml_text(unit_name(code, self.feed.language, unknown=""))

    @property
    def author_name(self) -> str:
        return self.publisher

    @property
    def categories(self) -> list[str]:
        spoken = self.feed.language
        titles = (topic_title(one, spoken) for one in self.context.Subject())
        return [xml_text(one) for one in titles]


@implementer(IFeedItem)
@adapter(IEditorialItem, IEditorialFeed)
class EditorialFeedItem(StructureFeedItem):
    """Title and notes carry the marks; the author is the byline, never an account."""

    @cached_property
    def facts(self) -> PublicFacts:
        return facts_of(self.context, self.feed.language)

    @cached_property
    def words(self) -> MainWords:
        """The main board's own words, in feeds of the main site."""
        is_guest = self.facts.unit.code != self.feed.site_code
        return main_words(IUUID(self.context)) if is_guest else NO_WORDS

    @property
    def title(self) -> str:
        title = self.words.title or self.context.Title()
        if self.facts.is_reference:
            title = f"[{self._said(REFERENCE)}] {title}"
        return xml_text(title)

    @property
    def description(self) -> str:
        """The lead, then what the page tells beside it, a line each."""
        lead = self.words.lead or self.context.Description()
        return xml_text("\n".join(part for part in (lead, *self._notes()) if part))

    def _notes(self) -> Iterator[str]:
        facts = self.facts
        if facts.reader_contribution:
            yield f"[{self._said(READER)}]"
        if facts.on_behalf is not None:
            behalf = f"{facts.on_behalf.capacity} {facts.on_behalf.leader}"
            yield self._said(
                _(
                    "feed_on_behalf",
                    default="Issued on behalf of: ${leader}",
                    mapping={"leader": behalf},
                )
            )
        for correction in filter(attrgetter("what"), facts.corrections):
            yield self._said(
                _(
                    "feed_correction",
                    default="Correction of ${date}: ${what} (reason: ${why})",
                    mapping={
                        "date": day_label(correction.at, self.feed.language),
                        "what": correction.what,
                        "why": correction.why,
                    },
                )
            )

    def _said(self, message: Message) -> str:
        return translate(message, target_language=self.feed.language)

    @property
    def creator(self) -> str:  # type: ignore[override]
        return xml_text(self.facts.byline)

    @property
    def author_name(self) -> str:
        """The byline; where a reader gave none, the unit that published it."""
        return xml_text(self.facts.byline or self.facts.unit.name)

    @property
    def source(self) -> str:  # type: ignore[override]
        return xml_text(self.facts.source)

    @property
    def categories(self) -> list[str]:
        marks = [self._said(REFERENCE)] if self.facts.is_reference else []
        return [xml_text(one) for one in (*marks, *super().categories)]

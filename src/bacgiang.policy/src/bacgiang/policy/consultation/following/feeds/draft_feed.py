"""A feed of one draft: what happened to it, the newest first."""

from ....base.date_labels import day_label
from ....citizen.letters.words import said
from ....editorial.public.feeds.feed import FIRST_MOMENT
from ....editorial.public.feeds.feed import IEditorialFeed
from ....editorial.public.feeds.feed import MOST
from ....editorial.public.feeds.feed_item import xml_text
from ...draft.schema import ILegalDraft
from ...receipt.drafts_seen import public_draft
from ...timing.store import consultation_of
from ...versions.store import draft_versions
from ..events import kind_of
from ..events import Told
from ..happenings import happenings
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from DateTime import DateTime
from datetime import datetime
from datetime import UTC
from functools import cached_property
from plone.dexterity.content import DexterityContent
from uuid import UUID
from uuid import uuid5
from zope.component import adapter
from zope.i18nmessageid import Message
from zope.interface import implementer


TITLES: Mapping[str, Message] = {
    Told.OPENED: _(
        "draft_event_opened", default="Opened for opinions to the end of ${day}"
    ),
    Told.EXTENDED: _("draft_event_extended", default="Extended to the end of ${day}"),
    Told.CLOSING_SOON: _(
        "draft_event_soon", default="Three days left, to the end of ${day}"
    ),
    Told.CLOSED: _("draft_event_closed", default="Closed for opinions"),
    Told.ANSWERED: _("draft_event_answered", default="Opinions answered"),
    Told.ADOPTED: _("draft_event_adopted", default="Adopted"),
    Told.DROPPED: _("draft_event_dropped", default="Dropped"),
    Told.NEW_VERSION: _(
        "draft_event_version", default="New version (version ${version})"
    ),
}


@dataclass(frozen=True)
class EventItem:
    """One event as the templates of feeds read it."""

    uid: str
    title: str
    link: str
    moment: datetime
    author_name: str
    description: str = ""
    source: str = ""
    has_enclosure: bool = False
    categories: tuple[str, ...] = ()

    @property
    def published(self) -> DateTime:
        return DateTime(self.moment)

    @property
    def publisher(self) -> str:
        return self.author_name

    modified = published
    creator = publisher


@implementer(IEditorialFeed)
@adapter(ILegalDraft)
class DraftEventsFeed:
    """Offered while the draft is public."""

    query = ""

    def __init__(self, context: DexterityContent) -> None:
        self.context = context

    @property
    def uid(self) -> str:
        return self.context.UID()

    @property
    def available(self) -> bool:
        return public_draft(self.uid) is not None

    @property
    def language(self) -> str:
        return self.context.language or "vi"

    @property
    def title(self) -> str:
        return xml_text(self.context.Title())

    @property
    def description(self) -> str:
        return xml_text(self.context.description or "")

    @property
    def base_url(self) -> str:
        return self.context.absolute_url()

    @property
    def modified(self) -> DateTime:
        moments = [one.published for one in self.items]
        return max(moments, default=FIRST_MOMENT)

    @cached_property
    def items(self) -> list[EventItem]:
        return sorted(self._items(), key=lambda one: one.moment, reverse=True)[:MOST]

    def _items(self) -> Iterator[EventItem]:
        consultation = consultation_of(self.context)
        if consultation is None:
            return
        versions = draft_versions().of(self.uid)
        author = xml_text(self.context.byline)
        for one in happenings(consultation, versions, datetime.now(UTC)):
            facts = {"day": day_label(one.day, self.language), "version": one.version}
            words = said(TITLES[kind_of(one.mark)], self.language, facts)
            yield EventItem(
                uid=str(uuid5(UUID(self.uid), one.mark)),
                title=xml_text(f"{words}: {self.context.Title()}"),
                link=self.base_url,
                moment=one.moment,
                author_name=author,
                description=xml_text(one.said),
            )

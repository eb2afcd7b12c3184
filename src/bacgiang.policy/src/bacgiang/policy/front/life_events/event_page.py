"""A life event: `/vi/viec/sinh-con`, `/en/life-events/sinh-con`; all of them above."""

from ...base.default_language import with_default
from ...base.keeping import EverybodysAnswer
from ...base.languages import reads_english
from ...base.page_facts import IPageOfItsOwn
from ...editorial.visibility.seen import may_see
from ...legal.vocabularies import tables
from ...search.page.hits import in_english
from ...units.contact_facts.telephone import Telephone
from ...units.contact_facts.telephone import telephones
from ...units.register.contact import Answer
from ...units.register.contact import answers_of
from ...units.register.directory import directory
from ...units.register.lookup import get_unit
from ...units.register.presentation import UnitPresentation
from ...units.sites.filled import shows_nothing
from .addresses import event_url
from .addresses import search_url
from .addresses import VIEWS
from .answering import is_on
from .gathering import Gathered
from .gathering import shown_events
from .reading import BETWEEN
from .values import LifeEvent
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from plone import api
from plone.dexterity.interfaces import IDexterityContent
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.i18n import translate
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import HTTPRequest


ALL = _("heading_life_events", default="Life events")


@implementer(IPageOfItsOwn, IPublishTraverse)
class LifeEventPage(EverybodysAnswer, BrowserView):
    """One with nothing to show is not there for whoever asks."""

    list_template = ViewPageTemplateFile("life_events.pt")
    event_template = ViewPageTemplateFile("life_event.pt")
    identifier = ""

    def publishTraverse(self, request: HTTPRequest, name: str) -> Any:  # noqa: N802
        if self.identifier:
            raise NotFound(self, name, request)
        self.identifier = name
        return self

    def unrestrictedTraverse(self, path: Any, default: Any = None) -> Any:  # noqa: N802
        # plone.i18n walks down the address for its language: content ends above.
        return default

    def __call__(self) -> Any:
        if not self.identifier:
            return self.list_template()
        if self.event is None:
            raise NotFound(self, self.identifier, self.request)
        return self.event_template()

    @cached_property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @cached_property
    def event(self) -> LifeEvent | None:
        return next((one for one in self.events if one.id == self.identifier), None)

    @cached_property
    def events(self) -> tuple[LifeEvent, ...]:
        return shown_events()

    @property
    def page_title(self) -> str:
        if self.event is not None:
            return self.event.title_in(self.language)
        return str(translate(ALL, context=self.request))

    @property
    def canonical_url(self) -> str:
        return event_url(self.identifier, self.language)

    def alternates(self) -> list[tuple[str, str]]:
        """Language and address of the page in every language."""
        return with_default({one: event_url(self.identifier, one) for one in VIEWS})

    def url_of(self, event: LifeEvent) -> str:
        return event_url(event.id, self.language)

    def list_url(self) -> str:
        return event_url("", self.language)

    @cached_property
    def gathered(self) -> Gathered:
        if self.event is None:
            raise NotFound(self, self.identifier, self.request)
        return Gathered(self.event)

    def name_of(self, brain: Any) -> str:
        """The title; on an English page the English one, where its board gave it."""
        return in_english(brain, "", self.request)[0] or str(brain.Title)

    def foreign(self, brain: Any) -> str | None:
        """The language of a title, None where it is the page's."""
        if in_english(brain, "", self.request)[0]:
            return None
        return brain.Language if brain.Language not in ("", self.language) else None

    def document_name(self, brain: Any) -> str:
        """Kind and number."""
        token = brain.document_type
        kind = tables.title_in(tables.DOCUMENT_TYPES, token, self.language, token)
        return f"{kind} {brain.document_number}".strip()

    def telephones(self, unit: UnitPresentation) -> tuple[Telephone, ...]:
        return telephones(unit.unit.phone)

    def answers(self, unit: UnitPresentation) -> list[Answer]:
        """Whom the unit names for what belongs to the event."""
        return [
            one
            for one in answers_of(unit.unit, self.language)
            if self.event is not None and is_on(self.event, one.about)
        ]

    def units(self) -> Iterator[UnitPresentation]:
        """Of the register, as it tells them; those that ended are left out."""
        for code in self.gathered.units:
            entry, unit = directory().get(code), get_unit(code)
            if entry is not None and unit is not None and entry.exists:
                yield UnitPresentation(unit, self.language, self.request)

    def pages(self) -> Iterator[Any]:
        """What else the board named, as far as whoever asks may see it."""
        for line in self.event.pages if self.event is not None else ():
            own, english = (one.strip(" /") for one in line.partition(BETWEEN)[::2])
            is_english = bool(english) and reads_english(self.language)
            root = api.portal.get()["en" if is_english else "vi"]
            found = root.unrestrictedTraverse(english if is_english else own, None)
            is_seen = IDexterityContent.providedBy(found) and may_see(found)
            if is_seen and not shows_nothing(found):
                yield found

    def law_url(self) -> str:
        """The register of legal documents, asked for first words that find some."""
        found = self.event.documents if self.event and self.gathered.documents else ()
        words = found[:1]
        register = api.portal.get()["vi"].get("van-ban")
        asked = f"?{urlencode({'text': words[0]})}" if words else ""
        return f"{register.absolute_url()}{asked}" if register is not None else ""

    def search_url(self) -> str:
        """More of it, by its name."""
        return search_url(self.page_title, self.language)

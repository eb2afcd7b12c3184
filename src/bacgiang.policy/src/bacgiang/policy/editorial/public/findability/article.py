"""News as NewsArticle, events as Event (4.1b, 4.2b, 9.1)."""

from ....base.date_labels import local_iso
from ....base.page_facts import IStructuredData
from ....base.page_facts import Picture
from ....units.findability.head.facts import head_facts
from ....units.findability.structured_data.organisation import named
from ...topics.topic import topic_title
from ..facts import PublicFacts
from .head_facts import ItemHeadFacts
from datetime import datetime
from plone.app.contenttypes.interfaces import IEvent
from plone.app.contenttypes.interfaces import INewsItem
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


class _OfItem:
    """Knows the item's public facts."""

    def __init__(self, context: Any, request: HTTPRequest, view: Any) -> None:
        self.context = context
        self.request = request
        self.view = view

    @property
    def head(self) -> ItemHeadFacts:
        return head_facts(self.context, self.request, self.view)

    def _unit(self, facts: PublicFacts) -> Any:
        return named(facts.unit.code, self.context.language or "vi", self.request)


@implementer(IStructuredData)
@adapter(INewsItem, Interface, Interface)
class Article(_OfItem):
    """A piece of news. Reference news is named so, and no unit is its publisher."""

    def things(self) -> list[dict[str, Any]]:
        item, facts = self.context, self.head.public
        address = item.absolute_url()
        spoken = item.language or "vi"
        return [
            {
                "@type": "NewsArticle",
                "@id": address,
                "url": address,
                "mainEntityOfPage": address,
                "headline": self.head.title,
                "description": self.head.description,
                "inLanguage": spoken,
                "datePublished": _moment(facts.published),
                "dateModified": _moment(facts.changed or facts.published),
                "author": _author(facts, self._unit(facts)),
                "publisher": self._unit(facts),
                "image": image_of(self.head.picture),
                "articleSection": [topic_title(one, spoken) for one in item.Subject()],
                "isBasedOn": _source(facts),
                "genre": "reference" if facts.is_reference else None,
                "correction": [
                    f"{one.what} ({one.why})" for one in facts.corrections if one.what
                ],
            }
        ]


def _moment(moment: datetime | None) -> str | None:
    return local_iso(moment) if moment is not None else None


def _author(facts: PublicFacts, unit: Any) -> Any:
    """The byline; where a reader gave none, the unit that published it."""
    return {"@type": "Person", "name": facts.byline} if facts.byline else unit


def _source(facts: PublicFacts) -> dict[str, str] | None:
    return {"@type": "CreativeWork", "name": facts.source} if facts.source else None


def image_of(picture: Picture | None) -> dict[str, Any] | None:
    if picture is None:
        return None
    return {
        "@type": "ImageObject",
        "url": picture.address,
        "width": picture.width,
        "height": picture.height,
        "caption": picture.alt,
    }


@implementer(IStructuredData)
@adapter(IEvent, Interface, Interface)
class HeldEvent(_OfItem):
    """An event; whose account may be reached is not told."""

    def things(self) -> list[dict[str, Any]]:
        item, facts = self.context, self.head.public
        address = item.absolute_url()
        return [
            {
                "@type": "Event",
                "@id": address,
                "url": address,
                "name": self.head.title,
                "description": self.head.description,
                "inLanguage": item.language or "vi",
                "startDate": _day_or_moment(item, item.start),
                "endDate": None if item.open_end else _day_or_moment(item, item.end),
                "eventStatus": "https://schema.org/EventScheduled",
                "location": _place(item.location),
                "organizer": self._unit(facts),
                "image": image_of(self.head.picture),
            }
        ]


def _day_or_moment(item: Any, moment: datetime | None) -> str | None:
    iso = _moment(moment)
    return iso[:10] if iso and item.whole_day else iso


def _place(name: str | None) -> dict[str, str] | None:
    return {"@type": "Place", "name": name, "address": name} if name else None

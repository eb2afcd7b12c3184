"""What is told of news to who keeps a copy of the public records."""

from ...base.date_labels import local_iso
from ...base.public_records import Description
from ...base.public_records import PublicRecords
from ..items import NewsItem
from ..topics.topic import topic_title
from .facts import facts_of
from typing import Any


def told(item: NewsItem) -> dict[str, Any]:
    facts = facts_of(item)
    return {
        "language": item.language,
        "unit": facts.unit.code,
        "published": local_iso(facts.published) if facts.published else None,
        "is_reference": facts.is_reference,
    }


def described(item: NewsItem) -> Description:
    facts = facts_of(item)
    yield "creator", facts.byline
    yield "source", facts.source
    yield "publisher", facts.unit.name
    yield "date", facts.published.date().isoformat() if facts.published else ""
    yield "description", item.Description()
    for topic in item.Subject():
        yield "subject", topic_title(topic, item.language or "vi")


NEWS = PublicRecords(told, described=described)

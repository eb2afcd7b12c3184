"""The topics there are, and what they are called."""

from ...base.languages import reads_english
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from plone import api
from typing import Any
from urllib.parse import urlencode


RECORD = "bacgiang.news_topics"
BETWEEN = "|"


@dataclass(frozen=True)
class Topic:
    """`token` is stored with content and never changes; titles may."""

    token: str
    vi: str
    en: str

    def title(self, language: str) -> str:
        return self.en if reads_english(language) else self.vi


def record_of(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """The record's lines out of rows of the seed."""
    return [f" {BETWEEN} ".join((row["token"], row["vi"], row["en"])) for row in rows]


def topic_of(line: str) -> Topic | None:
    """The topic that a line of the record is; None for none."""
    parts = [part.strip() for part in line.split(BETWEEN)]
    return Topic(*parts) if len(parts) == 3 and all(parts) else None


def topics() -> tuple[Topic, ...]:
    """The topics of the record, in its order; lines that are none are left out."""
    found: dict[str, Topic] = {}
    for line in api.portal.get_registry_record(RECORD, default=None) or ():
        topic = topic_of(line)
        if topic is not None:
            found.setdefault(topic.token, topic)
    return tuple(found.values())


def topic_title(token: str, language: str) -> str:
    """The title of a topic; a keyword that is no topic is its own title."""
    for topic in topics():
        if topic.token == token:
            return topic.title(language)
    return token


def topic_url(token: str, site_url: str) -> str:
    """Where a site lists what there is on a topic."""
    return f"{site_url}/@@search?{urlencode({'Subject:list': token})}"

"""What the public got to see of a question between two moments."""

from ...base.as_visitor import as_visitor
from ...base.english.addresses import addresses_of
from ...base.english.words import IEnglishWords
from ...base.entries.entries import Entries
from ...base.entries.entries import Entry
from ...base.sites import sites
from ...editorial.visibility.seen import may_see
from ...search.page.place import IHitOfType
from .question import Question
from AccessControl import Unauthorized
from collections.abc import Iterator
from dataclasses import dataclass
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from typing import Any
from zExceptions import NotFound
from zope.component import queryMultiAdapter
from zope.component import queryUtility
from zope.globalrequest import getRequest


MOST_TOLD = 20
"""Lines of a letter; it leads to the rest."""
ONE = timedelta(minutes=1)


@dataclass(frozen=True)
class Line:
    title: str
    facts: str
    url: str


@dataclass(frozen=True)
class News:
    """The newest lines, and how many there are in all."""

    lines: tuple[Line, ...]
    total: int


def in_minutes(moment: datetime) -> datetime:
    """The catalog knows days of publication by the minute."""
    return moment.replace(second=0, microsecond=0)


def has_news(question: Question, since: datetime, until: datetime) -> bool:
    with as_visitor():
        return question.found(_between(since, until)).total > 0


def news_of(
    question: Question, since: datetime, until: datetime, language: str
) -> News:
    """What was published from `since` on and before `until`, and is public now.

    Publication sets its date to the moment, so nothing comes before one that was told.
    """
    with as_visitor():
        found = question.found(_between(since, until))
        entries = Entries(sites().main_unit_code(), language)
        brains = [one for one in found.brains(0, MOST_TOLD) if _is_seen(one)]
        lines = tuple(_lines(brains, entries))
        return News(lines, max(found.total, len(lines)) if lines else 0)


def _between(since: datetime, until: datetime) -> dict[str, Any]:
    first, last = DateTime(in_minutes(since)), DateTime(in_minutes(until) - ONE)
    if last < first:
        return {"UID": ""}
    return {
        "effective": {"query": (first, last), "range": "min:max"},
        "review_state": "published",
        "show_inactive": False,
    }


def _is_seen(brain: Any) -> bool:
    try:
        return may_see(brain.getObject())
    except (AttributeError, KeyError, NotFound, Unauthorized):
        return False


def _lines(brains: list[Any], entries: Entries) -> Iterator[Line]:
    for brain in brains:
        entry = entries.of(brain)
        kind = queryUtility(IHitOfType, name=brain.portal_type)
        name = kind.name(brain, entries.language) if kind is not None else ""
        said, url = _in_language(brain.getObject(), entry, entries.language)
        title = f"{name}: {said}" if name else said
        facts = " · ".join(one for one in (entry.unit, entry.day) if one)
        yield Line(title, facts, url)


def _in_language(item: Any, entry: Entry, language: str) -> tuple[str, str]:
    """Title and address of what may be shown on the English site, too."""
    url = addresses_of(item).get(language, entry.url)
    words = None
    if language != item.Language():
        words = queryMultiAdapter((item, getRequest()), IEnglishWords)
    return (words.title if words is not None else "") or entry.title, url

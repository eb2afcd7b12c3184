"""Life events on the search page: what somebody looks for may be a whole matter."""

from ...search.lexicon.tokens import plain_words
from ...search.page.place import IOtherPages
from ...search.page.place import OtherPage
from ...search.query.english import singular
from ...search.query.parsing import parse_query
from ...search.query.wordings import Concept
from ...search.wordings.known import known_wordings
from .addresses import event_url
from .gathering import shown_events
from .values import LifeEvent
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
import re
from zope.interface import implementer


MOST = 3
FEWEST_WORDS = 2
"""Of a phrase that names a matter: one syllable alone is in too many."""
PARTS = re.compile(r",| and | và ")
KIND = _("kind_life_event", default="Life event")


@implementer(IOtherPages)
class EventsOnWords:
    """Utility of the search page."""

    def about(self, words: str, language: str) -> list[OtherPage]:
        asked = list(_ways(known_wordings().concepts(parse_query(words))))
        found = [
            OtherPage(
                one.title_in(language),
                event_url(one.id, language),
                one.lead_in(language),
                KIND,
                is_named=_is_named(one, asked),
            )
            for one in shown_events()
            if _is_named(one, asked) or _is_on(one, asked)
        ]
        named = [one for one in found if one.is_named]
        return named[:MOST] or found[:1]


def _ways(concepts: Iterable[Concept]) -> Iterator[str]:
    """The question in its own words, and whatever else each part of it is called."""
    listed = tuple(concepts)
    yield _phrase(chain.from_iterable(one.words for one in listed))
    for one in listed:
        yield from (_phrase(way.words) for way in one.others)


def _is_named(event: LifeEvent, asked: list[str]) -> bool:
    """Whether its title, or a part of it, is all that is asked for."""
    return not _names(event).isdisjoint(asked)


def _is_on(event: LifeEvent, asked: list[str]) -> bool:
    """Whether the title is asked for, or a procedure is that it is made of."""
    return any(one in said for one in _matters(event) for said in asked)


# Each page of hits asks it of all events; their words change when a board changes them.
@lru_cache(maxsize=512)
def _names(event: LifeEvent) -> frozenset[str]:
    titles = (event.title, event.title_en)
    named = {*titles, *(part for title in titles for part in PARTS.split(title))}
    return frozenset(_phrase(plain_words(one)) for one in named)


@lru_cache(maxsize=512)
def _matters(event: LifeEvent) -> frozenset[str]:
    named = {event.title, event.title_en, *event.title.split(",")}
    named |= {one for one in event.procedures if len(one.split()) >= FEWEST_WORDS}
    phrases = (_phrase(plain_words(one)) for one in named)
    return frozenset(one for one in phrases if one.strip())


def _phrase(words: Iterable[str]) -> str:
    return f" {' '.join(map(singular, words))} "

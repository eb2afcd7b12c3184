"""Life events on the search page: what somebody looks for may be a whole matter."""

from ...search.page.place import IOtherPages
from ...text.folding import fold
from .addresses import event_url
from .gathering import shown_events
from .values import LifeEvent
from zope.interface import implementer


MOST = 3
FEWEST_WORDS = 2
"""Of a phrase that names a matter: one syllable alone is in too many."""


@implementer(IOtherPages)
class EventsOnWords:
    """Utility of the search page."""

    def about(self, words: str, language: str) -> list[tuple[str, str]]:
        asked = f" {' '.join(fold(words).split())} "
        found = [one for one in shown_events() if _is_on(one, language, asked)]
        return [
            (one.title_in(language), event_url(one.id, language))
            for one in found[:MOST]
        ]


def _is_on(event: LifeEvent, language: str, asked: str) -> bool:
    """Whether the title is asked for, or a procedure is that it is made of."""
    named = {event.title_in(language), *event.title_in(language).split(",")}
    named |= {one for one in event.procedures if len(one.split()) >= FEWEST_WORDS}
    phrases = (f" {' '.join(fold(one).split())} " for one in named)
    return any(one.strip() and one in asked for one in phrases)

"""Which subjects that units answer for belong to a life event."""

from ...search.lexicon.tokens import plain_words
from .values import LifeEvent
from itertools import chain


FEWEST_WORDS = 2
"""Of a phrase; one syllable alone is in too many."""


def is_on(event: LifeEvent, subject: str) -> bool:
    """Whether a subject, in Vietnamese, names the event or a part of it."""
    asked = _phrase(subject)
    said = chain((event.title,), event.lead.split(","), event.procedures)
    return any(
        one in asked or asked in one
        for one in map(_phrase, chain(said, event.documents))
        if min(len(one.split()), len(asked.split())) >= FEWEST_WORDS
    )


def _phrase(text: str) -> str:
    return f" {' '.join(plain_words(text))} "

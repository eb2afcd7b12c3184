"""What may be meant by a word that nothing holds: a slip of a key, a missing blank.

The portal's own words are the only ones that are offered: each is in its lexicon, and
held by something.
"""

from .text_query import TextQuery
from collections.abc import Callable
from collections.abc import Iterator
from string import ascii_lowercase


SHORTEST = 3
"""Letters of a word that is looked at; shorter ones are too near to everything."""
MOST_WORDS = 2
"""Words of a question that may be slips at once."""

Held = Callable[[str], int]
"""How many documents hold a folded word."""


def meant(query: TextQuery, held: Held) -> tuple[str, ...] | None:
    """Return the words as they may be meant; None where all are known or none near."""
    words = query.words
    unknown = [one for one in words if len(one) >= SHORTEST and not held(one)]
    if not 0 < len(unknown) <= MOST_WORDS or not query.is_plain:
        return None
    better = {one: _nearest(one, held) for one in unknown}
    if not all(better.values()):
        return None
    return tuple(part for one in words for part in better.get(one, (one,)))


def _nearest(word: str, held: Held) -> tuple[str, ...]:
    """The way to write it that most documents hold; () for none."""
    if not word.isalpha():
        return ()
    found: dict[tuple[str, ...], int]
    found = {(one,): held(one) for one in set(_slips(word))}
    parts = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    found |= {both: min(map(held, both)) for both in parts}
    best = max(found, key=lambda one: (found[one], one), default=())
    return best if best and found[best] else ()


def _slips(word: str) -> Iterator[str]:
    """Words from which one slip leads to this one."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        yield from (before + one + after for one in ascii_lowercase)
        if after:
            yield before + after[1:]
            yield from (before + one + after[1:] for one in ascii_lowercase)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]

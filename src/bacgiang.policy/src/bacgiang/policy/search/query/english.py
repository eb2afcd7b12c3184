"""English words of a question: one thing in the singular and in the plural.

Endings are taken off as by the S stemmer (Harman, How effective is suffixing?, 1991),
and "es" as a whole where it follows a sibilant. No Vietnamese syllable ends in s.
"""

from ..lexicon.syllables import syllables
from functools import cache
from functools import lru_cache


SHORTEST_PLURAL = 4
_SIBILANTS = ("ss", "x", "ch", "sh", "zz")
_VOWELS = "aeiou"


@cache
def _syllables() -> frozenset[str]:
    return frozenset(syllables())


def is_no_syllable(word: str) -> bool:
    """Whether a folded word of letters alone cannot be a Vietnamese one."""
    return word.isascii() and word.isalpha() and word not in _syllables()


@lru_cache(maxsize=16384)
def singular(word: str) -> str:
    if len(word) < SHORTEST_PLURAL or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("es") and word[:-2].endswith(_SIBILANTS):
        return word[:-2]
    return word.removesuffix("s")


@lru_cache(maxsize=16384)
def other_number(word: str) -> str:
    """The plural of a singular, the singular of a plural; "" for a word that may be
    Vietnamese."""
    if not is_no_syllable(word):
        return ""
    one = singular(word)
    if one != word:
        return one
    if one.endswith(_SIBILANTS):
        return f"{one}es"
    if one.endswith("y") and one[-2:-1] not in _VOWELS:
        return f"{one[:-1]}ies"
    return f"{one}s"

"""How well a word that stands somewhere is the one that was typed, by its diacritics.

Phones and old keyboards leave diacritics out: all of them, or the tone that comes last
("thê châp" for "thế chấp"). What was left out makes no other word; what was typed does.
"""

from ...text.letters import Tone
from ...text.letters import VOWELS
from ...text.letters import WITH_TONE
from ...text.letters import WITHOUT_TONE
from collections.abc import Collection
from functools import lru_cache


LEFT_OUT = 0.8
"""Of a word whose tone alone was not typed."""
OTHER_DIACRITICS = 0.25
"""Of a word: "sổ" was typed, "số" stands there."""


def likeness(typed: str, written: Collection[str]) -> float:
    """Return 1 where a word stands there as typed, less for the nearest.

    `typed` is "" where it was typed without diacritics: it is any of them.
    """
    if not typed or typed in written:
        return 1
    return LEFT_OUT if any(may_be(typed, one) for one in written) else OTHER_DIACRITICS


def may_be(typed: str, written: str) -> bool:
    """Whether it is the word that was typed, but for a tone that was left out."""
    if not typed or typed == written:
        return True
    bare, tone = _apart(typed)
    is_unfinished = tone is Tone.NGANG and not bare.replace("đ", "d").isascii()
    return is_unfinished and _apart(written)[0] == bare


def is_sure(typed: str) -> bool:
    """Whether a word was typed with a tone: it is no other word."""
    return _apart(typed)[1] is not Tone.NGANG


@lru_cache(maxsize=16384)
def ways_meant(typed: str) -> tuple[str, ...]:
    """With which diacritics a word may stand where it is the one that was typed; () for
    any: it was typed without."""
    if is_sure(typed):
        return (typed,)
    if typed.replace("đ", "d").isascii() and "đ" not in typed:
        return ()
    places = [at for at, letter in enumerate(typed) if letter in VOWELS]
    toned = (
        typed[:at] + WITH_TONE[typed[at], tone] + typed[at + 1 :]
        for at in places
        for tone in Tone
    )
    return tuple(dict.fromkeys((typed, *toned)))


@lru_cache(maxsize=16384)
def _apart(word: str) -> tuple[str, Tone]:
    """A word without its tone, and the tone."""
    pairs = [WITHOUT_TONE.get(one, (one, Tone.NGANG)) for one in word]
    tones = (tone for _, tone in pairs if tone is not Tone.NGANG)
    return "".join(letter for letter, _ in pairs), next(tones, Tone.NGANG)

"""The letters of the Vietnamese alphabet and the tone marks they carry."""

from enum import IntEnum
import unicodedata


ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
"""The 29 letters in dictionary order (TCVN 5712, TCVN 6909:2001)."""

VOWELS = "aăâeêioôơuưy"

SHAPED_VOWELS = frozenset("ăâêôơư")
"""Vowels whose own mark is part of the letter, not a tone."""


class Tone(IntEnum):
    """The six tones, in dictionary order."""

    NGANG = 0
    HUYEN = 1
    HOI = 2
    NGA = 3
    SAC = 4
    NANG = 5


TONE_MARKS: dict[Tone, str] = {
    Tone.NGANG: "",
    Tone.HUYEN: "\u0300",
    Tone.HOI: "\u0309",
    Tone.NGA: "\u0303",
    Tone.SAC: "\u0301",
    Tone.NANG: "\u0323",
}

WITH_TONE: dict[tuple[str, Tone], str] = {
    (vowel, tone): unicodedata.normalize("NFC", vowel + mark)
    for vowel in VOWELS + VOWELS.upper()
    for tone, mark in TONE_MARKS.items()
}
"""(vowel without tone, tone) to the composed letter, both cases."""

WITHOUT_TONE: dict[str, tuple[str, Tone]] = {
    letter: pair for pair, letter in WITH_TONE.items()
}
"""The composed letter to (vowel without tone, tone), both cases."""

OUTSIDE_LATIN_1 = frozenset(
    letter for letter in [*WITH_TONE.values(), *"đĐ"] if ord(letter) > 0xFF
)
"""Vietnamese letters that TCVN3 and VNI text pasted as Latin-1 can never contain.

One of them in a word shows that the word is Unicode, and nearly always that it is
Vietnamese: other languages share only a few (ă, đ, ĩ, ũ).
"""


EQUIVALENT_D = str.maketrans("ðÐɖƉ", "đĐđĐ")
"""Letters that look like đ and Đ (eth, African d), for ``str.translate``."""


def strip_tone(word: str) -> tuple[str, Tone, int]:
    """Take the tone off a word in NFC.

    Returns the word without tone, the tone, and the index of the vowel that carried it
    (-1 when there is none). Raises ``ValueError`` when two letters carry a tone, which
    no Vietnamese syllable does.
    """
    tone, position = Tone.NGANG, -1
    letters = []
    for index, letter in enumerate(word):
        vowel, mark = WITHOUT_TONE.get(letter, (letter, Tone.NGANG))
        letters.append(vowel)
        if mark:
            if position >= 0:
                raise ValueError(f"two tones in {word!r}")
            tone, position = mark, index
    return "".join(letters), tone, position

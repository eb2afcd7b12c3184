"""Letters that look like the ones meant, but are not: eth for đ, Cyrillic in Latin.

Old keyboards and fonts gave Ð (eth) for Đ; "QÐ-UBND" and "QĐ-UBND" look the same and
are not found together.
"""

from bacgiang.policy.text.letters import EQUIVALENT_D
from bacgiang.policy.text.letters import OUTSIDE_LATIN_1
from bacgiang.policy.text.syllable import is_syllable
import re
import unicodedata


D_LOOKALIKES = frozenset("ÐðƉɖ")

_CYRILLIC = dict(
    zip("АВЕКМНОРСТУХЅІЈаеорсухѕіј", "ABEKMHOPCTYXSIJaeopcyxsij", strict=True)
)
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))

LATIN_LOOKALIKES: dict[str, str] = {**_CYRILLIC, **_GREEK}
"""Cyrillic and Greek letters that cannot be told from a Latin one (Unicode TR 39)."""

_WORD = re.compile("(?:[^\\W\\d_]|[\u0300-\u036f])+")
_FOREIGN_LETTER = re.compile("[\u0370-\u052f\u1f00-\u1fff]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_CONSONANTS = frozenset("bcdđghklmnpqrstvx")


def without_lookalikes(text: str) -> str:
    """Return a text, best in NFC, with the letters that are meant."""
    vietnamese = not OUTSIDE_LATIN_1.isdisjoint(text)
    return _WORD.sub(lambda match: _meant(match[0], vietnamese), text)


def _meant(word: str, vietnamese: bool) -> str:
    return word if word.isascii() else _with_d(_with_latin(word), vietnamese)


def _with_latin(word: str) -> str:
    """Make a Latin word with strays of other alphabets wholly Latin; else leave it.

    A word that is mostly of the other alphabet, or has a letter only that one has, is
    taken for what it is.
    """
    foreign = _FOREIGN_LETTER.findall(word)
    if not foreign or not LATIN_LOOKALIKES.keys() >= set(foreign):
        return word
    meant = "".join(LATIN_LOOKALIKES.get(letter, letter) for letter in word)
    latin = len(_LATIN_LETTER.findall(word))
    composed = unicodedata.normalize("NFC", meant)
    is_vietnamese = latin and not composed.isascii() and is_syllable(composed)
    return meant if latin > len(foreign) or is_vietnamese else word


def _with_d(word: str, vietnamese: bool) -> str:
    """Write đ for its look-alikes in a Vietnamese word; Icelandic keeps its eth.

    ``vietnamese``: the text around holds letters that only Vietnamese has.
    """
    if D_LOOKALIKES.isdisjoint(word):
        return word
    meant = word.translate(EQUIVALENT_D)
    composed = unicodedata.normalize("NFC", meant)
    if is_syllable(composed):
        marked = any(letter in OUTSIDE_LATIN_1 for letter in composed[1:])
        return meant if vietnamese or marked else word
    if _CONSONANTS.issuperset(composed.lower()):
        # HĐND, QĐ, NĐ: no language that has the eth writes words without vowels.
        abbreviation = len(composed) > 1 and composed.isupper()
        return meant if vietnamese or abbreviation else word
    starts_name = composed[0] in "đĐ" and composed.isupper()
    return meant if vietnamese and starts_name else word

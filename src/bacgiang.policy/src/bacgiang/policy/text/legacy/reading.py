"""One word, read in a legacy encoding: what it says, and whether that is Vietnamese."""

from bacgiang.policy.text.legacy.encoding import Encoding
from bacgiang.policy.text.legacy.tables import convert_letters
from bacgiang.policy.text.legacy.tables import covers
from bacgiang.policy.text.syllable import is_syllable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
import re


SYMBOLS = "\u00a1-\u00ae\u00b5-\u00bb\u00bc-\u00be\u2212\u2219\u03bc"
"""Signs, not letters, that are letters in TCVN3 (with what PDF files give for some)."""

_LETTER = f"A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff{SYMBOLS}"
WORD = re.compile(f"[{_LETTER}]+(?:-[{_LETTER}]+)*-?")
"""A word of Unicode or legacy text. A hyphen may be what is left of a TCVN3 ư."""

_LONE_SIGN = re.compile(f"[{SYMBOLS}]")

MAX_WORD = 64
"""Longer words are not judged: they are no Vietnamese, and are not worth the memory."""

_CASE = re.compile(r"[Ul?][l?]*|[U?]+")
_CONSONANTS = frozenset("bcdđghklmnpqrstvx")
_HORNED_O = re.compile("[ơờởỡớợƠỜỞỠỚỢ]")


class Quality(Enum):
    """How a word fares as Vietnamese."""

    SYLLABLE = "syllable"
    ABBREVIATION = "abbreviation"
    RESTORED = "restored"
    """A syllable once the ư is put back that a soft hyphen stood for."""

    SIGN = "sign"
    """No letter at all: says nothing."""

    ALIEN = "alien"


@dataclass(frozen=True, slots=True)
class Reading:
    """A word as it reads in an encoding."""

    text: str
    quality: Quality


def read(word: str, encoding: Encoding) -> Reading:
    """Read one word (as ``WORD`` finds it, but without hyphens) in an encoding."""
    if len(word) > MAX_WORD:
        return Reading(convert_letters(word, encoding), Quality.ALIEN)
    return _read(word, encoding)


@lru_cache(maxsize=65536)
def _read(word: str, encoding: Encoding) -> Reading:
    text = convert_letters(word, encoding)
    if _LONE_SIGN.fullmatch(word):
        # A sign standing alone (§, «, ½) is a sign in every encoding.
        return Reading(text, Quality.SIGN)
    if not covers(encoding, word):
        return Reading(text, Quality.ALIEN)
    if _cased(word, text, encoding) and is_syllable(text):
        return Reading(text, Quality.SYLLABLE)
    if is_abbreviation(text):
        return Reading(text, Quality.ABBREVIATION)
    if encoding is Encoding.TCVN3 and _cased(word, text, encoding):
        restored = _restore_before_horned_o(text)
        if restored:
            return Reading(restored, Quality.RESTORED)
    return Reading(text, Quality.ALIEN)


def read_hyphenated(word: str) -> str | None:
    """Read a hyphenated TCVN3 word whose hyphen was a ư (tr-êng); else ``None``.

    Some programs show the soft hyphen, which is ư in TCVN3, as a hyphen, and it is
    copied so.
    """
    return _read_hyphenated(word) if len(word) <= MAX_WORD else None


@lru_cache(maxsize=16384)
def _read_hyphenated(word: str) -> str | None:
    parts = word.rstrip("-").split("-")
    if len(parts) > 2 or (len(parts) == 2 and word.endswith("-")):
        return None
    if len(parts) == 2 and all(_is_word(part) for part in parts):
        return None
    if len(parts) == 1 and (len(word) < 3 or not word[:-1].islower()):
        return None
    text = convert_letters(word.replace("-", "\u00ad"), Encoding.TCVN3)
    return text if _cased(word, text, Encoding.TCVN3) and is_syllable(text) else None


def is_abbreviation(text: str) -> bool:
    """Tell whether text is like UBND, NĐ, HĐQT: capitals, few, with hardly a vowel."""
    consonants = sum(letter in _CONSONANTS for letter in text.lower())
    few_vowels = len(text) == 1 or consonants >= len(text) - 2
    return text.isupper() and len(text) <= 8 and few_vowels


def _is_word(part: str) -> bool:
    return read(part, Encoding.TCVN3).quality in (
        Quality.SYLLABLE,
        Quality.ABBREVIATION,
    )


def _cased(word: str, text: str, encoding: Encoding) -> bool:
    """Tell whether the case of the letters is that of a word: bắc, Bắc or BẮC."""
    if encoding is Encoding.TCVN3:
        return _CASE.fullmatch("".join(map(_case, word, text))) is not None
    title = text[0].isupper() and text[1:].islower()
    return text.islower() or text.isupper() or title


def _case(raw: str, letter: str) -> str:
    """Class a TCVN3 letter: U(pper), l(ower), ? where no capital could be written."""
    if letter.isupper():
        return "U"
    return "l" if raw.isascii() else "?"


def _restore_before_horned_o(text: str) -> str | None:
    """Put back a lost ư where spelling leaves no other choice: đợc can only be được."""
    restored = _HORNED_O.sub(r"ư\g<0>", text, count=1)
    return restored if restored != text and is_syllable(restored) else None

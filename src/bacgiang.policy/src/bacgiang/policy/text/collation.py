"""The order of the Vietnamese alphabet, for lists and A–Z indexes.

As in the Unicode collation for Vietnamese (CLDR ``vi``): letters first, then tones,
then case, each over the whole string; spaces and signs come before digits, digits
before letters; numbers count by value.
"""

from bacgiang.policy.text.letters import EQUIVALENT_D
from bacgiang.policy.text.letters import Tone
from bacgiang.policy.text.letters import TONE_MARKS
from functools import lru_cache
import re
import unicodedata


INDEX_LETTERS = "AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ"
"""Vietnamese letters and, where other languages need them, F, J, W and Z."""

NO_LETTER = "#"
"""Where an A–Z index puts what begins with no letter of ``INDEX_LETTERS``."""

_INDEX = frozenset(INDEX_LETTERS)

# Levels of a key are joined by a character lower than any weight.
_LEVEL = "\x00"
_SPACE = "\x01"
_SIGN = "\x02"
_NUMBER = "\x03"
_FIRST_LETTER = 0x10
_NO_WEIGHT = ("", "", "")

_LETTER_WEIGHTS = {
    letter.lower(): chr(_FIRST_LETTER + index)
    for index, letter in enumerate(INDEX_LETTERS)
}
_OTHER_LETTER = chr(_FIRST_LETTER + len(INDEX_LETTERS))
_TONES_BY_MARK = {mark: tone for tone, mark in TONE_MARKS.items() if mark}
_OTHER_MARK = chr(ord("1") + len(Tone))
_SHAPES = frozenset("\u0302\u0306\u031b")
_PART = re.compile(r"(?P<number>[0-9]+)|(?P<space>\s+)|(?P<sign>.)", re.DOTALL)


@lru_cache(maxsize=4096)
def sort_key(text: str) -> str:
    """Make a string that sorts, by code point, where the text belongs.

    A string of digits counts as the number it writes, of any length; leading zeros only
    break ties. Texts that differ in Unicode form alone get the same key.
    """
    weights = [_NO_WEIGHT, *map(_weigh, _parts(text))]
    return _LEVEL.join(map("".join, zip(*weights, strict=True)))


def first_letter(text: str) -> str:
    """Tell under which letter of an A–Z index a text stands.

    The letter is a capital of ``INDEX_LETTERS``: the tone is taken off (Ấn under Â),
    the letter's own mark stays. Signs and spaces in front are passed over; digits and
    other scripts give ``NO_LETTER``.
    """
    first = next((part for part in _parts(text) if part[0].isalnum()), NO_LETTER)
    letter = _base_letter(first)[0].upper()
    return letter if letter in _INDEX else NO_LETTER


def _parts(text: str) -> list[str]:
    """Split into numbers, spaces, signs, and letters with the marks they carry."""
    plain = unicodedata.normalize("NFKD", text.translate(EQUIVALENT_D))
    parts: list[str] = []
    for match in _PART.finditer(plain):
        sign = match["sign"]
        if sign and unicodedata.combining(sign) and parts and parts[-1][0].isalpha():
            parts[-1] += sign
        else:
            parts.append(match[0])
    return parts


@lru_cache(maxsize=8192)
def _weigh(part: str) -> tuple[str, str, str]:
    if part.isspace():
        return _SPACE, "", ""
    if part[0] in "0123456789":
        digits = part.lstrip("0")
        zeros = len(part) - len(digits)
        return f"{_NUMBER}{_length(digits)}{digits}", "", chr(zeros + 1)
    if not part[0].isalpha():
        return f"{_SIGN}{part}", "", ""
    base, marks = _base_letter(part)
    weight = _LETTER_WEIGHTS.get(base, f"{_OTHER_LETTER}{base}")
    tones = "".join(_tone_weight(mark) for mark in marks) or chr(ord("1") + Tone.NGANG)
    return weight, tones, "2" if part[0] != part[0].lower() else "1"


def _length(digits: str) -> str:
    """Write the number of digits so that more digits sort later."""
    count = str(len(digits))
    return f"{len(count):02d}{count}"


def _tone_weight(mark: str) -> str:
    tone = _TONES_BY_MARK.get(mark)
    return f"{_OTHER_MARK}{mark}" if tone is None else chr(ord("1") + tone)


def _base_letter(part: str) -> tuple[str, str]:
    """Split a decomposed letter into the lower-case letter and its remaining marks."""
    shape = "".join(mark for mark in part[1:] if mark in _SHAPES)
    base = unicodedata.normalize("NFC", part[0] + shape).lower()
    if base in _LETTER_WEIGHTS:
        return base, "".join(mark for mark in part[1:] if mark not in _SHAPES)
    return part[0].lower(), part[1:]

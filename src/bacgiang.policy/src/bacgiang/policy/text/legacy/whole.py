"""Encodings that are recognised for a text as a whole: VPS and VIQR.

Both were rare in Vietnam's offices; mixed with others within one text they are not
looked for. What a reading makes of the words decides: nearly all have to be Vietnamese,
and more than in every other reading.
"""

from bacgiang.policy.text.legacy.encoding import Encoding
from bacgiang.policy.text.legacy.reading import is_abbreviation
from bacgiang.policy.text.legacy.reading import MAX_WORD
from bacgiang.policy.text.legacy.reading import Quality
from bacgiang.policy.text.legacy.reading import read
from bacgiang.policy.text.legacy.tables import convert_letters
from bacgiang.policy.text.legacy.viqr import convert_viqr
from bacgiang.policy.text.legacy.viqr import MARKED
from bacgiang.policy.text.legacy.viqr import WORD
from bacgiang.policy.text.syllable import is_syllable
from collections.abc import Iterable
from itertools import islice
import re


# The bytes of VPS are letters, control characters and signs alike.
_VPS_WORD = re.compile(r"[^\s!-@\[-`{-~]+|[A-Za-z\x1c\x1d\x80-\xff]+")
_TOLD_BY_VPS = re.compile("[\x02-\x06\x10-\x15\x19\x1c\x1d\x80-\xff\u0100-\u2fff]")
_UNICODE_ALONE = re.compile("[\u0300-\u036f\u1e00-\u1eff]")
_LEAST_WORDS = 8
_MOST_WORDS = 4000
_SHARE = 0.9
_MARGIN = 0.25


def whole_encoding(text: str) -> Encoding | None:
    """Return the encoding of a text that is VPS or VIQR throughout; else None."""
    if text.isascii() and not _TOLD_BY_VPS.search(text):
        return Encoding.VIQR if _is_viqr(text) else None
    is_unicode = _UNICODE_ALONE.search(text)
    return Encoding.VPS if not is_unicode and _is_vps(text) else None


def vietnamese_share(text: str, encoding: Encoding) -> float:
    """Return which share of the words with marks is Vietnamese, read in an encoding."""
    if encoding is Encoding.VIQR:
        words = (word for word in WORD.findall(text) if MARKED.search(word))
        return _share(convert_viqr(word) for word in words)
    return _share(convert_letters(word, encoding) for word in _vps_words(text))


def _is_vps(text: str) -> bool:
    words = list(_vps_words(text))
    if len(words) < _LEAST_WORDS:
        return False
    share = _share(convert_letters(word, Encoding.VPS) for word in words)
    if share < _SHARE:
        return False
    others = (
        sum(_reads(word, encoding) for word in words) / len(words)
        for encoding in (Encoding.UNICODE, Encoding.TCVN3, Encoding.VNI)
    )
    return share - max(others) >= _MARGIN


def _vps_words(text: str) -> Iterable[str]:
    words = _VPS_WORD.finditer(text)
    told = (one[0] for one in words if _TOLD_BY_VPS.search(one[0]))
    return islice((one for one in told if len(one) <= MAX_WORD), _MOST_WORDS)


def _reads(word: str, encoding: Encoding) -> bool:
    if encoding is Encoding.UNICODE:
        return is_syllable(word)
    return read(word, encoding).quality in (Quality.SYLLABLE, Quality.RESTORED)


def _is_viqr(text: str) -> bool:
    marked = sum(1 for _one in islice(MARKED.finditer(text), _LEAST_WORDS))
    if marked < _LEAST_WORDS:
        return False
    words = list(islice(WORD.findall(text), _MOST_WORDS))
    told = [word for word in words if MARKED.search(word)]
    good = _share(map(convert_viqr, told))
    return len(told) * 4 >= len(words) and good >= _SHARE


def _share(words: Iterable[str]) -> float:
    found = [
        is_syllable(word.strip(".?'`~^")) or is_abbreviation(word) for word in words
    ]
    return sum(found) / max(len(found), 1)

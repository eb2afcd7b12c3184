"""How much one word speaks against each way of reading the text it stands in.

Weights are costs; the reading with the least in sum wins (``runs``). The scale: 1 is a
word that is odd as it stands and a good syllable when converted.
"""

from bacgiang.policy.text.legacy.encoding import Encoding
from bacgiang.policy.text.legacy.reading import MAX_WORD
from bacgiang.policy.text.legacy.reading import Quality
from bacgiang.policy.text.legacy.reading import read
from bacgiang.policy.text.legacy.reading import read_hyphenated
from bacgiang.policy.text.legacy.reading import SYMBOLS
from bacgiang.policy.text.syllable import is_syllable
from functools import lru_cache
import re
from typing import NamedTuple


class Weights(NamedTuple):
    """The cost of a word under each reading, in the order of ``ENCODINGS``."""

    unicode: float
    tcvn3: float
    vni: float


ENCODINGS = (Encoding.UNICODE, Encoding.TCVN3, Encoding.VNI)

_IMPOSSIBLE = 6.0
_ALIEN_ASCII = 0.5
_QUALITY = {
    Quality.SYLLABLE: 0.0,
    Quality.ABBREVIATION: 0.2,
    Quality.RESTORED: 0.3,
    Quality.SIGN: 0.0,
    Quality.ALIEN: 2.0,
}
_CONVINCING = (Quality.SYLLABLE, Quality.RESTORED)

_ODD_WORD = 1.0
_EACH_FURTHER_LETTER = 0.5
_VNI_PAIR = 1.8
_VNI_UO_PAIR = 3.5
_SIGN_AT_EDGE = 2.5
_SIGN_BETWEEN_LETTERS = 4.5

_BEYOND_LATIN_1 = re.compile("[^\x00-\xff\u2212\u2219\u03bc]")
_WITHOUT_D = str.maketrans("", "", "đĐ")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_SIGN = re.compile(f"[{SYMBOLS}]")
_INNER_SIGN = re.compile(f"(?<=[^\\W\\d_])[{SYMBOLS}]+(?=[^\\W\\d_])")
_ABBREVIATED_D = re.compile("(?:[A-Z]\u00a7|\u00a7[A-Z])")
_VNI_MARKED = re.compile("[AEIOUYaeiouyÔÖôö][^\x00-\x7f]")
# ươ in VNI; no language that has ö and ô has them side by side.
_VNI_UO = re.compile("[öÖ][ôÔ]")
# A small letter between capitals (MôC LôC): TCVN3 could not write it otherwise.
_SMALL_BETWEEN_CAPITALS = re.compile("[A-Z][\u00df-\u00ff]+[A-Z]")
# A middle dot or a raised one or micro sign also stands between letters of formulas.
_UNIT = re.compile(
    "[\u00b5\u03bc][A-Za-zΩ]{1,2}|[A-Za-z][\u00b7\u2219\u00b9\u2212][A-Za-z]"
)


def weigh(word: str) -> Weights:
    """Weigh a word as ``reading.WORD`` finds it."""
    return _weigh(word) if len(word) <= MAX_WORD else _weigh.__wrapped__(word)


@lru_cache(maxsize=65536)
def _weigh(word: str) -> Weights:
    if word.isascii():
        return _weigh_ascii(word)
    if _BEYOND_LATIN_1.search(word) and not _is_corrected(word):
        return Weights(0.0, _IMPOSSIBLE, _IMPOSSIBLE)
    if "-" in word:
        return _weigh_hyphenated(word)
    if _UNIT.fullmatch(word):
        return Weights(0.0, 0.0, 0.0)
    tcvn3, vni = read(word, Encoding.TCVN3), read(word, Encoding.VNI)
    return Weights(
        _against_unicode(word, tcvn3.quality, vni.quality),
        _QUALITY[tcvn3.quality],
        _QUALITY[vni.quality],
    )


def is_open(word: str) -> bool:
    """Tell whether a word leaves its encoding open: ASCII, or good either way (bé, bộ).

    Such words follow their neighbours.
    """
    if word.isascii():
        return True
    weights = weigh(word)
    return not weights.unicode and not (weights.tcvn3 and weights.vni)


def _is_corrected(word: str) -> bool:
    """Tell whether a legacy word had only its đ corrected to Unicode."""
    rest = word.translate(_WITHOUT_D)
    return not (rest.isascii() or _BEYOND_LATIN_1.search(rest) or is_syllable(word))


def _weigh_ascii(word: str) -> Weights:
    if "-" not in word:
        alien = read(word, Encoding.TCVN3).quality is Quality.ALIEN
        cost = _ALIEN_ASCII if alien else 0.0
        return Weights(0.0, cost, cost)
    if read_hyphenated(word):
        return Weights(0.0, 0.0, _ALIEN_ASCII)
    cost = sum(_weigh_ascii(part).tcvn3 for part in word.split("-") if part)
    return Weights(0.0, cost, cost)


def _weigh_hyphenated(word: str) -> Weights:
    if read_hyphenated(word):
        return Weights(_ODD_WORD, _QUALITY[Quality.RESTORED], _QUALITY[Quality.ALIEN])
    parts = [weigh(part) for part in word.split("-") if part]
    return Weights(*(sum(costs) for costs in zip(*parts, strict=True)))


def _against_unicode(word: str, tcvn3: Quality, vni: Quality) -> float:
    """Weigh what a Latin-1 word says against its being Unicode text."""
    if is_syllable(word):
        return 0.0
    if tcvn3 is Quality.ABBREVIATION and _ABBREVIATED_D.search(word):
        return _SIGN_BETWEEN_LETTERS
    if tcvn3 not in _CONVINCING and vni not in _CONVINCING:
        return 0.0
    further = _EACH_FURTHER_LETTER * (len(_BEYOND_ASCII.findall(word)) - 1)
    if tcvn3 in _CONVINCING and _SIGN.search(word):
        inner = _INNER_SIGN.search(word)
        return (_SIGN_BETWEEN_LETTERS if inner else _SIGN_AT_EDGE) + further
    if tcvn3 in _CONVINCING and _SMALL_BETWEEN_CAPITALS.search(word):
        return _SIGN_AT_EDGE + further
    if vni in _CONVINCING and _VNI_UO.search(word):
        return _VNI_UO_PAIR
    if vni in _CONVINCING and _VNI_MARKED.search(word):
        return _VNI_PAIR + further
    return _ODD_WORD + further

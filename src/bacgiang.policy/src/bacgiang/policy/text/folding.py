"""Folding: the forms under which a search meets a text.

A reader types "quyet dinh", "QUYẾT ĐỊNH" or "thuỷ lợi" and means the same documents as
"Quyết định" and "thủy lợi". ``fold`` makes all of them equal; ``fold_case`` keeps the
diacritics, so that an exact hit can be ranked above a folded one.
"""

from bacgiang.policy.text.composition import without_endless_marks
from bacgiang.policy.text.letters import EQUIVALENT_D
from bacgiang.policy.text.tone_placement import tone_placement
from bacgiang.policy.text.tone_placement import ToneStyle
import re
import unicodedata


# đ and its look-alikes have no decomposition, so NFKD leaves them.
_D = str.maketrans("đĐðÐɖƉ", "dDdDdD")
_MARKS = re.compile("[\u0300-\u036f]+")
_IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+"
)
_FEW = 1_000
"""Characters: however many marks are among them, they are soon in order."""
_I_FOR_Y = re.compile(r"\b(?:([hklmstv])y|(qu)y(ch|nh|t|p|u)?)\b")


def fold(text: str) -> str:
    """Fold a text for search: no case, no diacritics, đ as d, one space for any white.

    Unicode form, tone placement and invisible characters make no difference. Letters
    of other scripts keep their identity. Idempotent.
    """
    if text.isascii():
        return _one_space(text.lower())
    text = _soon_in_order(text)
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text)).translate(_D)
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", bare.casefold()))
    return _one_space(unicodedata.normalize("NFC", _IGNORABLE.sub("", bare)))


def fold_case(text: str) -> str:
    """Fold case, Unicode form, tone placement and spaces, but keep the diacritics.

    Used to rank a hit with the diacritics the reader typed above one without.
    """
    if text.isascii():
        return _one_space(text.lower())
    visible = _soon_in_order(_IGNORABLE.sub("", text)).translate(EQUIVALENT_D)
    plain = unicodedata.normalize("NFKC", visible).casefold()
    return _one_space(tone_placement(plain, ToneStyle.FIRST_VOWEL))


def fold_i_y(folded: str) -> str:
    """Fold the letters i and y where spelling wavers: ky/ki, quy/qui, quynh/quinh.

    Takes and returns text that ``fold`` made. A step of its own, because it also makes
    words equal that differ in meaning; where y is not the whole vowel (huy, hay, yeu,
    quyen) nothing changes.
    """
    return _I_FOR_Y.sub(_write_i, folded)


def _write_i(match: re.Match[str]) -> str:
    onset, qu, coda = match.groups()
    return f"{onset or qu}i{coda or ''}"


def _soon_in_order(text: str) -> str:
    return text if len(text) < _FEW else without_endless_marks(text)


def _one_space(text: str) -> str:
    return " ".join(text.split())


def has_diacritics(text: str) -> bool:
    """Whether a text has letters that only a Vietnamese keyboard gives."""
    return fold(text) != fold_case(text)

"""Digits and signs as a keyboard has them, each in its place."""

import re
import unicodedata


# Letters with marks of Latin, of which most texts have many, are plain as they are.
_OTHER = re.compile(r"[^\x00-\x7f\u00c0-\u024f\u1ea0-\u1eff]")
# The sign of subtraction, a bullet, and where a word may be parted.
_LIKE_A_DASH = frozenset("\u2212\u2043\u00ad")
_LIKE_A_DOT = frozenset("\u00b7\u2022\u2027\u2219\u22c5\u30fb\u066b\u066c\u06d4")
_MARKS_ON_DIGITS = re.compile(r"(?<=[0-9])[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]+")


def in_plain_signs(text: str) -> str:
    """The text with as many characters: digits of all scripts and forms of width as the
    plain ones, every dash as "-", a dot of any height as ".", every space, what is not
    seen, and marks that stand on digits, as " ". Letters stay as they are.
    """
    if text.isascii():
        return text
    return _MARKS_ON_DIGITS.sub(_blank, _OTHER.sub(_plain, text))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _plain(found: re.Match[str]) -> str:
    character = found[0]
    kind = unicodedata.category(character)
    if kind == "Nd":
        return str(unicodedata.decimal(character))
    if character in _LIKE_A_DOT:
        return "."
    if kind == "Pd" or character in _LIKE_A_DASH:
        return "-"
    if kind in ("Zs", "Cf"):
        return " "
    wide = unicodedata.normalize("NFKC", character)
    return wide if len(wide) == 1 else character

"""Digits and signs as a keyboard has them, each in its place."""

import re
import unicodedata


_OTHER = re.compile(r"[^\x00-\x7f]")
# The sign of subtraction, a bullet, and where a word may be parted.
_LIKE_A_DASH = frozenset("\u2212\u2043\u00ad")


def in_plain_signs(text: str) -> str:
    """The text with as many characters: forms of width as the plain ones, every dash as
    "-", every space, and what is not seen, as " ". Letters stay as they are.
    """
    return text if text.isascii() else _OTHER.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    character = found[0]
    kind = unicodedata.category(character)
    if kind == "Pd" or character in _LIKE_A_DASH:
        return "-"
    if kind in ("Zs", "Cf"):
        return " "
    wide = unicodedata.normalize("NFKC", character)
    return wide if len(wide) == 1 else character

"""Composed form (NFC): a letter and its marks as one code point, in right order."""

import re
import unicodedata


MOST_MARKS = 30
"""Marks behind one letter: no language needs more (Unicode Standard Annex 15, section
13). Putting them in order takes time that grows with the square of their number.
"""
_LAST_MARK = 0x1FFFF
_MARK = "".join(
    chr(one) for one in range(0x300, _LAST_MARK) if unicodedata.combining(chr(one))
)
ENDLESS_MARKS = re.compile(f"[{_MARK}]{{{MOST_MARKS + 1},}}")
# NFC orders marks by class, and tone and shape share one: e + acute + circumflex looks
# like ế, but never becomes it.
_TONE_BEFORE_SHAPE = re.compile(
    "([AEOaeo])(\u0323?)([\u0300\u0301\u0303\u0309])([\u0302\u0306])"
)


def compose(text: str) -> str:
    """Return the text in NFC, tone marks after the marks that are part of a letter.

    Of more than `MOST_MARKS` in a row the first stay.
    """
    if text.isascii():
        return text
    text = ENDLESS_MARKS.sub(lambda found: found.group()[:MOST_MARKS], text)
    # Only a shape mark left over in NFC text can stand behind a tone mark.
    if "\u0302" not in text and "\u0306" not in text:
        return unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    ordered = _TONE_BEFORE_SHAPE.sub(r"\1\2\4\3", decomposed)
    return unicodedata.normalize("NFC", ordered)

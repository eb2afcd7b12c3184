"""Composed form (NFC): a letter and its marks as one code point, in right order."""

import re
import unicodedata


# NFC orders marks by class, and tone and shape share one: e + acute + circumflex looks
# like ế, but never becomes it.
_TONE_BEFORE_SHAPE = re.compile(
    "([AEOaeo])(\u0323?)([\u0300\u0301\u0303\u0309])([\u0302\u0306])"
)


def compose(text: str) -> str:
    """Return the text in NFC, tone marks after the marks that are part of a letter."""
    if text.isascii():
        return text
    # Only a shape mark left over in NFC text can stand behind a tone mark.
    if "\u0302" not in text and "\u0306" not in text:
        return unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    ordered = _TONE_BEFORE_SHAPE.sub(r"\1\2\4\3", decomposed)
    return unicodedata.normalize("NFC", ordered)

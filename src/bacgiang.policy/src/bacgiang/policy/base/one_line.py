"""Text of one line, as people and programs send it."""

from typing import Any
from unicodedata import category
from unicodedata import normalize


BREAKING = ("Cc", "Cs", "Zl", "Zp")
"""Categories of characters that end a line, or do not belong in one."""


def one_line(value: Any, most: int) -> str | None:
    """The text, composed and trimmed; None for what is no line of at most `most`."""
    if not isinstance(value, str):
        return None
    text = normalize("NFC", value).strip()
    broken = any(category(char) in BREAKING for char in text)
    return None if broken or len(text) > most else text

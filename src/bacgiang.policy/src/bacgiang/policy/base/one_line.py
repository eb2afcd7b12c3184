"""Text of one line, as people and programs send it."""

from itertools import chain
from typing import Any
from unicodedata import category
from unicodedata import normalize


BREAKING = ("Cc", "Cs", "Zl", "Zp")
"""Categories of characters that end a line, or do not belong in one."""
TURNING = frozenset(
    map(chr, chain((0x200E, 0x200F), range(0x202A, 0x202F), range(0x2066, 0x206A)))
)
"""Characters that turn the direction of others: what is read is not what is there."""


def one_line(value: Any, most: int) -> str | None:
    """The text, composed and trimmed; None for what is no line of at most `most`."""
    if not isinstance(value, str):
        return None
    text = normalize("NFC", value).strip()
    broken = any(category(char) in BREAKING or char in TURNING for char in text)
    return None if broken or len(text) > most else text

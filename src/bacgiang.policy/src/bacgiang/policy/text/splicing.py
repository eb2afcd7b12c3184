"""Stretches of a text replaced by others."""

from collections.abc import Iterable


def splice(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """Return a text with stretches written anew: start, end (exclusive), new text.

    Stretches are in order and do not overlap.
    """
    parts: list[str] = []
    position = 0
    for start, end, new in changes:
        parts += (text[position:start], new)
        position = end
    return "".join([*parts, text[position:]])

"""Composed form (NFC): a letter and its marks as one code point, in right order."""

from bacgiang.policy.text.edits import apply
from bacgiang.policy.text.edits import Edit
from bacgiang.policy.text.edits import EditKind
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


def edits(text: str) -> list[Edit]:
    """List, letter by letter, what ``compose`` changes."""
    composed = compose(text)
    if composed == text:
        return []
    found = [
        Edit(EditKind.COMPOSITION, start, cluster, compose(cluster))
        for start, cluster in _clusters(text)
        if compose(cluster) != cluster
    ]
    if apply(text, found) == composed:
        return found
    # Scripts that compose without marks, Hangul above all: one change for the whole.
    return [Edit(EditKind.COMPOSITION, 0, text, composed)]


def _clusters(text: str) -> list[tuple[int, str]]:
    """Split into letters with the marks that follow them, each with its start."""
    starts = [i for i, letter in enumerate(text) if not unicodedata.combining(letter)]
    if not starts or starts[0] != 0:
        starts.insert(0, 0)
    ends = [*starts[1:], len(text)]
    return [(start, text[start:end]) for start, end in zip(starts, ends, strict=True)]

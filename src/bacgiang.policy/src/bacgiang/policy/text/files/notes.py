"""Footnotes and endnotes: a mark in the text, the notes at its end, as "[1]"."""

from bacgiang.policy.text.files.paragraphs import Paragraph
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.files.paragraphs import shows
from collections.abc import Mapping


class Notes:
    """Numbers notes in the order in which the text refers to them."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    @property
    def keys(self) -> tuple[str, ...]:
        """The notes referred to so far."""
        return tuple(self._numbers)

    def mark(self, key: str) -> str:
        """Return what stands in the text for a note."""
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        return f"[{number}]"

    def paragraphs(self, texts: Mapping[str, list[Paragraph]]) -> list[Paragraph]:
        """Return the notes in order, each begun with its mark."""
        found: list[Paragraph] = []
        for key, number in self._numbers.items():
            note = [one for one in texts.get(key, ()) if shows(one)]
            if note:
                found.append((Piece(f"[{number}] "), *_without_lead(note[0])))
                found += note[1:]
        return found


def _without_lead(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without the blanks that kept it apart from its mark."""
    first, *others = paragraph
    text = first.text.lstrip(" \t")
    return (Piece(text, first.format), *others) if text else _without_lead((*others,))

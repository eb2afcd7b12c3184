"""A legal text in sentences, with the place of each in the numbering.

Lines that a printer broke are joined again: a line goes on with the one before unless
that one ended, or this one begins with a number, a dash or the word Căn cứ.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
import re


class Depth(IntEnum):
    """How deep the number before a sentence stands; ``NONE``: no number."""

    ARTICLE = 0
    CLAUSE = 1
    POINT = 2
    DASH = 3
    NONE = 4


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text[start:end]`` is a sentence, without its number.

    ``depth`` is that of the number before it, or of the one before the sentence that
    it follows in the same paragraph. ``is_first`` tells the two apart.
    """

    start: int
    end: int
    depth: Depth
    is_first: bool


_LINE = re.compile(r"[^\n]*\n?")
_LABELS = (
    (Depth.ARTICLE, re.compile(r"Điều\s{1,3}\d{1,4}[a-zđ]{0,2}\s?[.:]\s{0,3}")),
    (
        Depth.CLAUSE,
        re.compile(r"(?:\d{1,3}[a-zđ]?(?:\.\d{1,2}){0,2}|[IVX]{1,6})\s?[./)-]\s{1,3}"),
    ),
    (Depth.POINT, re.compile(r"[a-zđ]\d?\s?[).]\s{0,3}")),
    (Depth.DASH, re.compile(r"[-–+*•]\s{0,3}")),
)
_GROUND = re.compile(r"[-–]?\s{0,2}Căn\s{1,2}cứ\b")
_ENDED = re.compile(r"[.;:/”]\s{0,4}\Z")
_FULL_STOP = re.compile(r"\.\s{1,3}(?=[^\W\d_])")
_ABBREVIATED = re.compile(r"(?:\b[A-ZĐ]|TP|Tp|tr|Số|số|Điều\s{1,3}\d{1,4}|\b\d{1,3})\Z")
_MAX_QUOTE = 40_000


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text in order; those in quotation marks are left out."""
    quotes = _quotes(text)
    place = 0
    for start, end in _paragraphs(text):
        while place < len(quotes) and quotes[place][1] <= start:
            place += 1
        if place < len(quotes) and quotes[place][0] <= start:
            continue
        yield from _split(text, start, end)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = end = 0
    for line in _LINE.finditer(text):
        if not line[0]:
            break
        if end > start and _begins(text, line, end):
            yield start, end
            start = line.start()
        if not line[0].strip():
            start = line.end() if end <= start else start
            continue
        start = line.start() if end <= start else start
        end = line.end()
    if end > start:
        yield start, end


def _begins(text: str, line: re.Match[str], end: int) -> bool:
    """Whether a line begins a paragraph, after one whose last line ends at ``end``."""
    if not line[0].strip():
        return True
    first = line.start() + len(line[0]) - len(line[0].lstrip())
    if _GROUND.match(text, first) or any(
        label.match(text, first) for _, label in _LABELS
    ):
        return True
    return _ENDED.search(text, max(0, end - 6), end) is not None


def _split(text: str, start: int, end: int) -> Iterator[Sentence]:
    position, depth = _after_labels(text, start)
    first = True
    for stop in _FULL_STOP.finditer(text, position, end):
        if _ABBREVIATED.search(text, max(position, stop.start() - 10), stop.start()):
            continue
        if not text[stop.end()].isupper():
            continue
        yield Sentence(position, stop.start() + 1, depth, first)
        position, first = stop.end(), False
    yield Sentence(position, end, depth, first)


def _after_labels(text: str, start: int) -> tuple[int, Depth]:
    """Return where the words begin, and the depth of the last number before them."""
    depth = Depth.NONE
    position = start
    while position < len(text) and text[position].isspace():
        position += 1
    for level, label in _LABELS:
        match = label.match(text, position)
        if match:
            position, depth = match.end(), level
    return position, depth


def _quotes(text: str) -> list[tuple[int, int]]:
    """Return where text stands between “ and ”; marks without partner are no quotes."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for mark in re.finditer("[“”]", text):
        if mark[0] == "“":
            opened.append(mark.start())
        elif opened:
            start = opened.pop()
            opened = [each for each in opened if mark.start() - each < _MAX_QUOTE][-8:]
            if not opened and mark.start() - start < _MAX_QUOTE:
                found.append((start, mark.end()))
    return found

"""A paragraph in sentences, each without the sign or number before it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
import re


class Depth(IntEnum):
    """How deep a paragraph stands in its provision, by the sign before it."""

    NONE = 0
    CLAUSE = 1
    POINT = 2
    DASH = 3
    PLUS = 4


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text[start:end]`` is a sentence; ``depth`` that of its paragraph."""

    start: int
    end: int
    depth: Depth


_LABELS = (
    (Depth.NONE, re.compile(r"Điều\s{1,3}\d{1,4}[a-zđ]{0,2}\s?[.:]\s{0,3}")),
    (
        Depth.CLAUSE,
        re.compile(r"(?:\d{1,3}[a-zđ]?(?:\.\d{1,2}){0,2}|[IVX]{1,6})\s?[./)-]\s{1,3}"),
    ),
    (Depth.POINT, re.compile(r"[a-zđ]\d?\s?[).]\s{0,3}")),
    (Depth.DASH, re.compile(r"[-–•*]\s{0,3}")),
    (Depth.PLUS, re.compile(r"\+\s{0,3}")),
)
_FULL_STOP = re.compile(r"\.\s{1,3}(?=[^\W\d_])")
_ABBREVIATED = re.compile(r"(?:\b[A-ZĐ]|TP|Tp|tr|Số|số|Điều\s{1,3}\d{1,4}|\b\d{1,3})\Z")


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph in order."""
    position, depth = _after_labels(text)
    for stop in _FULL_STOP.finditer(text, position):
        if not text[stop.end()].isupper():
            continue
        if _ABBREVIATED.search(text, max(position, stop.start() - 10), stop.start()):
            continue
        yield Sentence(position, stop.start() + 1, depth)
        position = stop.end()
    yield Sentence(position, len(text), depth)


def _after_labels(text: str) -> tuple[int, Depth]:
    """Return where the words begin, and the depth of the last label before them."""
    position, depth = 0, Depth.NONE
    for level, label in _LABELS:
        match = label.match(text, position)
        if match:
            position, depth = match.end(), level
    return position, depth

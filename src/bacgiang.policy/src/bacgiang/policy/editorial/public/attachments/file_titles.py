"""What a file is called: by a person, or by its first line; a file name is no title,
unless it is written as one ("Kế hoạch số 12.pdf").
"""

from ....text.composition import compose
from ....text.folding import fold
from .text_page import text_of
from bacgiang.policy import _
from pathlib import PurePath
from plone import api
from typing import Any


FEWEST_WORDS, LONGEST = 2, 150
FEWEST_IN_A_NAME = 3
"""Words, in letters, of a file's name that says what it is."""


def title_of_file(part: Any, filename: str, number: int) -> str:
    """Of the file that is the `number`th attached to its item."""
    said = str(part.Title()).strip()
    if said and not is_file_name(said, filename):
        return said
    stem = compose(PurePath(filename).stem).strip()
    if _is_written(stem):
        return stem
    numbered = _(
        "title_attached_file",
        default="Attached file ${number}",
        mapping={"number": str(number)},
    )
    return _first_line(text_of(part)) or str(api.portal.translate(numbered))


def is_file_name(title: str, filename: str) -> bool:
    """Whether a title says nothing but what the file was called on a computer."""
    names = {fold(filename), fold(PurePath(filename).stem)}
    return fold(title) in names


def _is_written(name: str) -> bool:
    """As a person writes Vietnamese, not a machine its names."""
    words = [one for one in name.split() if one.isalpha()]
    return len(words) >= FEWEST_IN_A_NAME and not name.isascii()


def _first_line(text: str) -> str:
    """Of a text that was read from the file, as far as it can be a title."""
    lines = (" ".join(line.split()) for line in text[:2000].splitlines())
    found = (line for line in lines if len(line.split()) >= FEWEST_WORDS)
    return next(found, "")[:LONGEST]

"""What a file is called: by a person, or by its first line; a file name is no title."""

from ....text.folding import fold
from .text_page import text_of
from bacgiang.policy import _
from pathlib import PurePath
from plone import api
from typing import Any


FEWEST_WORDS, LONGEST = 2, 150


def title_of_file(part: Any, filename: str, number: int) -> str:
    """Of the file that is the `number`th attached to its item."""
    said = str(part.Title()).strip()
    if said and not is_file_name(said, filename):
        return said
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


def _first_line(text: str) -> str:
    """Of a text that was read from the file, as far as it can be a title."""
    lines = (" ".join(line.split()) for line in text[:2000].splitlines())
    found = (line for line in lines if len(line.split()) >= FEWEST_WORDS)
    return next(found, "")[:LONGEST]

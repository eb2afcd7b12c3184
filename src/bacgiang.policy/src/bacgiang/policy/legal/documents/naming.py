"""Short names of records: `76-2007-qd-ubnd`, readable and without diacritics."""

from ...text.folding import fold
from .official_document import number_of
from .official_document import OfficialDocument
from collections.abc import Container
import re


_NOT_NAME = re.compile(r"[^a-z0-9]+")
WORDS = 8


def short_name(document: OfficialDocument, taken: Container[str]) -> str:
    """A name that is free in the folder of the year."""
    number = number_of(document.number)
    said = number.canonical if number is not None else _first_words(document.title)
    name = _NOT_NAME.sub("-", fold(said)).strip("-") or "van-ban"
    free, count = name, 1
    while free in taken:
        count += 1
        free = f"{name}-{count}"
    return free


def _first_words(title: str | None) -> str:
    return " ".join((title or "").split()[:WORDS])

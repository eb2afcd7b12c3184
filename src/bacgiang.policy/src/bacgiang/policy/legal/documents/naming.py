"""Short names of records: `76-2007-qd-ubnd`, readable and without diacritics."""

from ...editorial.registers.placing import free_name
from .official_document import number_of
from .official_document import OfficialDocument
from collections.abc import Container


WORDS = 8


def short_name(document: OfficialDocument, taken: Container[str]) -> str:
    """A name that is free in the folder of the year."""
    number = number_of(document.number)
    said = number.canonical if number is not None else _first_words(document.title)
    return free_name(said, taken, "van-ban")


def _first_words(title: str | None) -> str:
    return " ".join((title or "").split()[:WORDS])

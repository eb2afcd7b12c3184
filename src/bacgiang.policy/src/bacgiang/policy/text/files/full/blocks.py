"""Pieces of text with the place they stand in."""

from dataclasses import dataclass
from enum import Enum


class PlaceKind(Enum):
    """Where in an item or a file a piece of text stands."""

    TEXT = "text"
    PAGE = "page"
    PARAGRAPH = "paragraph"
    TABLE_CELL = "table-cell"
    HEADER = "header"
    FOOTER = "footer"
    TEXT_BOX = "text-box"
    DRAWING = "drawing"
    NOTE = "note"
    COMMENT = "comment"
    DELETED = "deleted"
    ANNOTATION = "annotation"
    PROPERTY = "property"


BODY_KINDS = frozenset(
    (PlaceKind.TEXT, PlaceKind.PAGE, PlaceKind.PARAGRAPH, PlaceKind.TABLE_CELL)
)
"""Kinds that are the running text; only there a line can continue the one before."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place a person can find again.

    ``number`` counts from 1: the page for ``PAGE`` and ``ANNOTATION``, else the
    paragraph in order of reading; 0 where there is nothing to count. ``source`` names
    the field or the file.
    """

    kind: PlaceKind
    number: int = 0
    source: str = ""

    def __str__(self) -> str:
        """Name the place in plain English, for logs and as a default text."""
        where = self.kind.value.replace("-", " ")
        if self.kind is PlaceKind.ANNOTATION:
            where = f"annotation on page {self.number}"
        elif self.number:
            where = f"{where} {self.number}"
        return f"{self.source}, {where}" if self.source else where


@dataclass(frozen=True, slots=True)
class Block:
    """Text that stands together: a paragraph, a cell, a page. Lines end in newlines."""

    text: str
    place: Place


def text_blocks(text: str, source: str = "") -> tuple[Block, ...]:
    """Return plain text, of a field or a file, as one block; none where it is blank."""
    return (Block(text, Place(PlaceKind.TEXT, 0, source)),) if text.strip() else ()

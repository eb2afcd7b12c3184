"""What every reader of a format makes: paragraphs of text in fonts, and table rows."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RunFormat:
    """What matters in the format of a stretch of text; None: as around it.

    ``capitals``: small letters are shown as capitals.
    """

    font: str | None = None
    capitals: bool | None = None
    hidden: bool | None = None

    def over(self, base: "RunFormat") -> "RunFormat":
        """Return this format with what it leaves open taken from ``base``."""
        return RunFormat(
            base.font if self.font is None else self.font,
            base.capitals if self.capitals is None else self.capitals,
            base.hidden if self.hidden is None else self.hidden,
        )


PLAIN = RunFormat()


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one format."""

    text: str
    format: RunFormat = PLAIN


Paragraph = tuple[Piece, ...]
"""Text that stands on a line of its own; ``\\n`` in it is a break of the line."""

_TAB = Piece("\t")


def row_paragraphs(cells: Sequence[Sequence[Paragraph]]) -> list[Paragraph]:
    """Return a row of a table, cells in order of reading, each a list of paragraphs.

    A row whose cells have one line each is a line, with tabs between the cells. Where
    a cell has more, cells are written one below the other: so are the tables that hold
    the head and the signature of a document.
    """
    filled = [[one for one in cell if shows(one)] for cell in cells]
    if sum(map(bool, filled)) > 1 and all(map(_is_one_line, filled)):
        line: list[Piece] = []
        for index, cell in enumerate(filled):
            line += [_TAB] if index else []
            line += cell[0] if cell else ()
        return [tuple(line)]
    return [paragraph for cell in filled for paragraph in cell]


def text_of(paragraph: Paragraph) -> str:
    """Return the text of a paragraph in Unicode, whatever its format."""
    return "".join(piece.text for piece in paragraph)


def shows(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph has anything but blanks."""
    return bool(text_of(paragraph).strip())


def _is_one_line(cell: Sequence[Paragraph]) -> bool:
    return len(cell) < 2 and all("\n" not in text_of(one).strip() for one in cell)

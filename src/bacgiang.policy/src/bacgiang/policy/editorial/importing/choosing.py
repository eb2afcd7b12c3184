"""Which table a sheet is, and which column of it stands under which heading.

What was chosen is done to the sheet itself: it gets the table's name and the columns'
headings. Whoever reads it then reads it as if it had come so.
"""

from ...base.spreadsheets.sheet import is_empty
from ...base.spreadsheets.sheet import Sheet
from ...base.spreadsheets.sheet import SheetRow
from ...text.folding import fold
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from functools import lru_cache
from typing import Any
from zope.i18n import translate


MOST_ABOVE = 15
"""Rows among which the headings are looked for: titles stand above them."""

MOST_COLUMNS = 300
"""Of all sheets of a file: each is a list of fields on the page that offers them."""

IGNORED = "-"
"""What is remembered of a heading that somebody chose no column for."""

Columns = tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Choice:
    """Of a sheet: its table ("" to leave it out), the place of the row with the
    headings, and columns by their places.
    """

    table: str
    head: int
    columns: Columns

    def column(self, place: int) -> str:
        return dict(self.columns).get(place, "")


def guessed(
    kind: Any, sheets: Sequence[Sheet], remembered: Mapping[str, Mapping[str, str]]
) -> list[Choice]:
    """What the names and headings of sheets say, and what was chosen before for them.

    `remembered`: column (or `IGNORED`) by the heading, folded; by table.
    """
    filled = [one for one in sheets if one.rows]
    found = []
    for place, sheet in enumerate(sheets):
        table = kind.guess_table(sheet, place, filled == [sheet]) if sheet.rows else ""
        found.append(choice_for(kind, sheet, table, remembered.get(table, {})))
    return found


def choice_for(
    kind: Any, sheet: Sheet, table: str, remembered: Mapping[str, str]
) -> Choice:
    """The headings of a sheet that is this table."""
    if not table:
        return Choice("", 0, ())
    choices = [
        Choice(table, place, tuple(_columns(kind, table, row, remembered)))
        for place, row in enumerate(sheet.rows[:MOST_ABOVE])
    ]
    return max(choices, key=lambda one: len(one.columns))


def _columns(
    kind: Any, table: str, row: SheetRow, remembered: Mapping[str, str]
) -> Iterator[tuple[int, str]]:
    taken: set[str] = set()
    for place, heading in headings(row):
        said = fold(heading)
        name = remembered.get(said) or kind.guess(table, heading)
        name = name or _by_beginning(kind, table).get(said, "")
        if name and name != IGNORED and name not in taken:
            taken.add(name)
            yield place, name


@lru_cache(maxsize=32)
def _by_beginning(kind: Any, table: str) -> dict[str, str]:
    """By words that titles begin with, folded: the column of the shortest such one."""
    found: dict[str, str] = {}
    for _length, name, title in sorted(_titles(kind, table)):
        words = title.split()
        for count in range(1, len(words) + 1):
            found.setdefault(" ".join(words[:count]), name)
    return found


def _titles(kind: Any, table: str) -> list[tuple[int, str, str]]:
    """Lengths, columns and titles, folded, in both languages."""
    columns = next(one.columns for one in kind.tables if one.name == table)
    return [
        (len(title), name, title)
        for name, message in columns
        for language in ("vi", "en")
        if (title := fold(translate(message, target_language=language)))
    ]


def headings(row: SheetRow) -> list[tuple[int, str]]:
    """Places and words of the cells that say something."""
    return [
        (place, " ".join(str(cell).split())[:80])
        for place, cell in enumerate(row.cells)
        if not is_empty(cell)
    ]


def columns_of(sheets: Sequence[Sheet]) -> int:
    """How many columns may be shown, of all sheets together."""
    heads = (one.rows[:MOST_ABOVE] for one in sheets)
    return sum(max((len(headings(row)) for row in rows), default=0) for rows in heads)


def arranged(sheets: Sequence[Sheet], choices: Sequence[Choice]) -> list[Sheet]:
    """The sheets as tables, without what was left out."""
    return [
        _arranged(sheet, choice)
        for sheet, choice in zip(sheets, choices, strict=True)
        if choice.table and sheet.rows
    ]


def _arranged(sheet: Sheet, choice: Choice) -> Sheet:
    head = sheet.rows[choice.head]
    named = dict(choice.columns)
    cells = tuple(named.get(place) for place in range(len(head.cells)))
    below = sheet.rows[choice.head + 1 :]
    return replace(
        sheet,
        name=choice.table,
        rows=(SheetRow(head.number, cells), *below),
        errors=tuple(one for one in sheet.errors if one.row > head.number),
    )


def to_remember(sheet: Sheet, choice: Choice) -> dict[str, str]:
    """Of the headings of a sheet, by their folded words."""
    head = sheet.rows[choice.head]
    return {
        fold(heading): choice.column(place) or IGNORED
        for place, heading in headings(head)
    }

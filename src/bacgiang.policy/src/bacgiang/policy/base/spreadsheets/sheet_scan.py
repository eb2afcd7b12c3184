"""The XML of a sheet, looked through before it is read as a table.

The reading library knows nothing of merged cells or of formulas beside their values,
and fills every gap that a sheet names, however large.
"""

from .limits import LAST_COLUMN
from .limits import LAST_ROW
from .limits import Limits
from .table_error import TableFault
from .table_error import unreadable
from dataclasses import dataclass
from dataclasses import field
from lxml import etree
import re
from typing import Any
from typing import IO


_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})", re.ASCII)
_MOST_RANGES = 100


@dataclass(slots=True)
class Scan:
    """What a sheet has: ``formulas`` by row and column, and whether a value is kept.

    ``places``: cells, empty or missing ones with them, up to the last of each row, for
    the library makes a value for each; ``last_row``: the last one with something in it.
    """

    name: str
    cells: int = 0
    places: int = 0
    rows: int = 0
    last_row: int = 0
    merged: list[str] = field(default_factory=list)
    formulas: dict[tuple[int, int], bool] = field(default_factory=dict)


def scan(name: str, part: IO[bytes], limits: Limits, most_cells: int) -> Scan:
    """Look a sheet through. Raises Unreadable, and what XML that is none raises."""
    found = Scan(name)
    at = _Place(name)
    events = etree.iterparse(
        part,
        events=("start", "end"),
        tag=("{*}row", "{*}c", "{*}mergeCell"),
        resolve_entities=False,
        no_network=True,
    )
    for event, element in events:
        tag = element.tag.rpartition("}")[2]
        if event == "start":
            if tag == "row":
                at.row(element.get("r"))
            continue
        if tag == "mergeCell" and len(found.merged) < _MOST_RANGES:
            found.merged.append(str(element.get("ref"))[:30])
        elif tag == "c":
            _cell(element, at, found, limits, most_cells)
        elif tag == "row":
            is_filled = len(element) > 0
            found.rows += is_filled
            is_far = is_filled and at.row_number > limits.last_row
            if is_far or found.rows > limits.rows:
                raise unreadable(TableFault.TOO_MANY_ROWS, name, limit=limits.rows)
            _forget(element)
    return found


def _cell(
    element: Any, at: "_Place", found: Scan, limits: Limits, most_cells: int
) -> None:
    before = at.column_number
    column = at.column(element.get("r"))
    found.places += column - before
    if found.places > limits.places:
        raise unreadable(TableFault.TOO_MANY_CELLS, found.name, limit=limits.places)
    if not len(element):
        return
    parts = {etree.QName(part).localname: part for part in element}
    found.cells += 1
    found.last_row = at.row_number
    if column > limits.columns:
        fault, most = TableFault.TOO_MANY_COLUMNS, limits.columns
        raise unreadable(fault, found.name, limit=most)
    if found.cells > most_cells:
        raise unreadable(TableFault.TOO_MANY_CELLS, found.name, limit=most_cells)
    if "f" in parts:
        value = parts.get("v")
        has_value = value is not None and bool(value.text)
        found.formulas[at.row_number, column] = has_value


class _Place:
    """Row and column of the next cell; both may be left out in the XML."""

    def __init__(self, sheet: str) -> None:
        self._sheet = sheet
        self.row_number = self.column_number = 0

    def row(self, said: str | None) -> None:
        """Begin a row."""
        number = self.row_number + 1
        if said is not None:
            number = int(said) if said.isascii() and said.isdigit() else 0
        if not self.row_number < number <= LAST_ROW:
            raise unreadable(TableFault.DAMAGED, self._sheet)
        self.row_number, self.column_number = number, 0

    def column(self, said: str | None) -> int:
        """Return the number of the column of the next cell."""
        number = self.column_number + 1
        if said is not None:
            match = _PLACE.fullmatch(said)
            number = _number(match[1]) if match else 0
            if match and int(match[2]) != self.row_number:
                number = 0
        if not self.column_number < number <= LAST_COLUMN:
            raise unreadable(TableFault.DAMAGED, self._sheet)
        self.column_number = number
        return number


def _number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _forget(row: Any) -> None:
    """Free a row and those before it."""
    row.clear()
    while row.getprevious() is not None:
        del row.getparent()[0]

"""Tables as CSV: UTF-8 with a byte order mark, by which spreadsheets know it."""

from .formulas import protected
from collections.abc import Iterable
from collections.abc import Iterator
import csv
from io import StringIO
from typing import Any


BOM = "\ufeff"


def csv_lines(rows: Iterable[Iterable[Any]]) -> Iterator[bytes]:
    """Lines, made as they are asked for. Texts never become formulas; what is no text
    is written as `str` gives it.
    """
    buffer = StringIO(newline="")
    buffer.write(BOM)
    # Quotes everywhere: a program that parts cells by semicolons makes fewer of them.
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL)
    for row in rows:
        cells = [protected(cell) if isinstance(cell, str) else cell for cell in row]
        writer.writerow(cells)
        yield buffer.getvalue().encode("utf-8", "replace")
        buffer.seek(0)
        buffer.truncate()

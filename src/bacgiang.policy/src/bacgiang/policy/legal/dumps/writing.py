"""Write the files, a record at a time."""

from ...base.dumps.dump import write_rows
from ...base.spreadsheets.csv_writing import csv_lines
from ...search.dumped import AT_ONCE
from ...search.dumped import public_records
from ..consolidated.awaiting import told_awaited
from ..consolidated.expressing import akn_as_issued
from ..documents.official_document import OfficialDocument
from ..effect.answering import forget_answers
from .row import cells_of
from .row import COLUMNS
from .row import member_of
from .row import row_of
from collections.abc import Iterator
from itertools import chain
from typing import IO
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile
from zipfile import ZipInfo


def write_lines(portal_type: str, target: IO[bytes]) -> int:
    """JSON Lines: an object a record."""
    return write_rows(map(row_of, _records(portal_type)), target)


def write_table(portal_type: str, target: IO[bytes]) -> int:
    rows = (cells_of(row_of(record)) for record in _records(portal_type))
    number = -1
    for number, line in enumerate(csv_lines(chain([COLUMNS], rows))):  # noqa: B007
        target.write(line)
    return number


def write_texts(portal_type: str, target: IO[bytes]) -> int:
    """A ZIP of the texts as issued, each as its `@akn` gives it."""
    number = 0
    with ZipFile(target, "w") as archive:
        for record in _records(portal_type):
            if record.structure is not None:
                akn = told_awaited(record, akn_as_issued(record))
                # Without a moment of its own, the same texts are the same file.
                archive.writestr(ZipInfo(member_of(record)), akn, ZIP_DEFLATED)
                number += 1
    return number


def _records(portal_type: str) -> Iterator[OfficialDocument]:
    """What was found out of one batch is let go before the next."""
    for number, record in enumerate(public_records(portal_type, "issue_date")):
        if number % AT_ONCE == 0:
            forget_answers()
        yield record

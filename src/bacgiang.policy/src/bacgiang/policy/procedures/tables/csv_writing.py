"""Tables as CSV: UTF-8 with a byte order mark, commas, a file for each table."""

from bacgiang.policy.base.spreadsheets.csv_writing import csv_lines
from bacgiang.policy.procedures.tables import columns
from bacgiang.policy.procedures.tables.listed import Listed
from bacgiang.policy.procedures.tables.numbers import number_text
from bacgiang.policy.procedures.tables.rows import OutCell
from bacgiang.policy.procedures.tables.rows import tables_of
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from itertools import chain
from typing import IO
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile
from zipfile import ZipInfo


def csv_files(listed: Iterable[Listed]) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file, the description of the columns last."""
    for table, rows in tables_of(listed):
        headings = [column.name for column in table.columns]
        yield f"{table.name}.csv", _csv(headings, rows)
    yield (
        f"{columns.FIELDS}.csv",
        _csv(columns.DESCRIPTION_HEADINGS, columns.descriptions()),
    )


def write_csv_zip(listed: Iterable[Listed], target: IO[bytes]) -> None:
    """Write the files into a ZIP. Raises OSError.

    Without moments of their own: the same records give the same file.
    """
    with ZipFile(target, "w") as archive:
        for name, content in csv_files(listed):
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)


def _csv(headings: Sequence[str], rows: Iterable[Sequence[OutCell]]) -> bytes:
    texts = ([_text(cell) for cell in row] for row in rows)
    return b"".join(csv_lines(chain([headings], texts)))


def _text(cell: OutCell) -> str:
    return number_text(cell) if isinstance(cell, Decimal) else str(cell)

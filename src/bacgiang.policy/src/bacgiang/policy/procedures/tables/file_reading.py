"""Workbooks and files of CSV, in a folder or in a ZIP, read as records."""

from bacgiang.policy.base.spreadsheets.archive import check_size
from bacgiang.policy.base.spreadsheets.archive import open_archive
from bacgiang.policy.base.spreadsheets.csv_reading import csv_sheets
from bacgiang.policy.base.spreadsheets.sheet import Sheet
from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.base.spreadsheets.table_error import Unreadable
from bacgiang.policy.base.spreadsheets.table_error import unreadable
from bacgiang.policy.base.spreadsheets.xlsx_reading import xlsx_sheets
from bacgiang.policy.procedures.tables.assembling import assemble
from bacgiang.policy.procedures.tables.limits import LIMITS
from bacgiang.policy.procedures.tables.reading import failed
from bacgiang.policy.procedures.tables.reading import Reading
from collections.abc import Callable
from collections.abc import Iterable
from functools import wraps
from pathlib import Path
from pathlib import PurePosixPath
from typing import Any
from typing import IO


SUFFIX = ".csv"


def _assembled(read: Callable[[Any], Iterable[Sheet]]) -> Callable[[Any], Reading]:
    """The records of sheets; what cannot be read at all is told, not raised."""

    @wraps(read)
    def reading(source: Any) -> Reading:
        try:
            return assemble(read(source))
        except Unreadable as error:
            return failed(error)

    return reading


@_assembled
def read_xlsx(file: IO[bytes]) -> Iterable[Sheet]:
    """The records of a workbook; nothing is raised, whatever the file holds."""
    return xlsx_sheets(file, LIMITS)


@_assembled
def read_csv_zip(file: IO[bytes]) -> Iterable[Sheet]:
    """The records of a ZIP with CSV files; nothing is raised."""
    return csv_sheets(_members(file), LIMITS)


@_assembled
def read_csv_files(paths: Iterable[Path]) -> Iterable[Sheet]:
    """The records of CSV files, each named like its table. Raises OSError."""
    return csv_sheets(((path.stem, _content(path)) for path in paths), LIMITS)


def _members(file: IO[bytes]) -> list[tuple[str, bytes]]:
    archive = open_archive(file, LIMITS)
    names = [name for name in archive.namelist() if _is_table(PurePosixPath(name))]
    try:
        # The directory has told their sizes.
        return [(PurePosixPath(name).stem, archive.read(name)) for name in names]
    except Exception:
        raise unreadable(TableFault.DAMAGED) from None


def _is_table(path: PurePosixPath) -> bool:
    # Macs pack a second, hidden file beside every one.
    hidden = any(piece.startswith((".", "__")) for piece in path.parts)
    return path.suffix.lower() == SUFFIX and not hidden


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        check_size(file, LIMITS)
        return file.read()

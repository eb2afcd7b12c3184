"""Files of CSV read as records: in a folder, or in a ZIP."""

from bacgiang.policy.base.spreadsheets.archive import check_size
from bacgiang.policy.base.spreadsheets.archive import open_archive
from bacgiang.policy.base.spreadsheets.csv_reading import csv_sheets
from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.base.spreadsheets.table_error import Unreadable
from bacgiang.policy.base.spreadsheets.table_error import unreadable
from bacgiang.policy.procedures.tables.assembling import assemble
from bacgiang.policy.procedures.tables.limits import LIMITS
from bacgiang.policy.procedures.tables.reading import failed
from bacgiang.policy.procedures.tables.reading import Reading
from collections.abc import Iterable
from pathlib import Path
from pathlib import PurePosixPath
from typing import IO


SUFFIX = ".csv"


def read_csv_zip(file: IO[bytes]) -> Reading:
    """Return the records of a ZIP with CSV files; nothing is raised."""
    try:
        return assemble(csv_sheets(_members(file), LIMITS))
    except Unreadable as error:
        return failed(error)


def read_csv_files(paths: Iterable[Path]) -> Reading:
    """Return the records of CSV files, each named like its table. Raises OSError."""
    try:
        files = ((path.stem, _content(path)) for path in paths)
        return assemble(csv_sheets(files, LIMITS))
    except Unreadable as error:
        return failed(error)


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

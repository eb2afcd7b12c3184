"""Rows of an index in JSON Lines, CSV or XLSX, one after the other."""

from ....base.json_text import parse_json
from ....base.spreadsheets.csv_reading import delimiter_of
from ....base.spreadsheets.csv_reading import encoding_of
from ..subcommand import CouldNotRun
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import closing
import csv
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import Any
import zipfile


INDEX_NAMES = ("index.jsonl", "index.csv", "index.xlsx")
LONGEST_LINE = 1 << 20
LARGEST_SHEET = 1 << 30
_SAMPLE = 1 << 13


@dataclass(frozen=True)
class IndexRow:
    """A row and its line, the heading being 1; `wrong` says why it is none."""

    line: int
    cells: Mapping[str, Any] = field(default_factory=dict)
    wrong: str = ""


def index_rows(path: Path) -> Iterator[IndexRow]:
    """Every row that is not empty. Raises CouldNotRun for what is no index."""
    readers = {".jsonl": _json_lines, ".csv": _csv, ".xlsx": _sheet}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise CouldNotRun(
            _(
                "command_is_no_index_it_has_to",
                default="${path} is no index: it has to be .jsonl, .csv or .xlsx.",
                mapping={"path": str(path)},
            )
        )
    try:
        yield from reader(path)
    except UnicodeDecodeError:
        raise CouldNotRun(
            _(
                "command_is_not_in_utf_save_it",
                default="${path} is not in UTF-8: save it as UTF-8.",
                mapping={"path": str(path)},
            )
        ) from None


def _json_lines(path: Path) -> Iterator[IndexRow]:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LONGEST_LINE):
            number += 1
            if not line.endswith(b"\n") and len(line) == LONGEST_LINE:
                raise CouldNotRun(
                    _(
                        "command_line_is_longer_than_mib",
                        default="${path}: line ${number} is longer than 1 MiB.",
                        mapping={"path": str(path), "number": str(number)},
                    )
                )
            if line.strip():
                yield _json_row(number, line)


def _json_row(number: int, line: bytes) -> IndexRow:
    try:
        cells = parse_json(line.decode("utf-8-sig"))
    except ValueError:
        cells = None
    if not isinstance(cells, dict):
        return IndexRow(number, wrong=f"Line {number} of the index is no JSON object.")
    return IndexRow(number, cells)


def _csv(path: Path) -> Iterator[IndexRow]:
    csv.field_size_limit(LONGEST_LINE)
    with path.open("rb") as binary:
        encoding = encoding_of(binary.read(2))
    with path.open(encoding=encoding, newline="") as file:
        delimiter = delimiter_of(file.readline(_SAMPLE))
        file.seek(0)
        reader = csv.reader(file, delimiter=delimiter)
        try:
            heads = next(reader, [])
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield _row(reader.line_num, heads, cells)
        except csv.Error as error:
            raise CouldNotRun(
                _(
                    "command_line",
                    default="${path}: line ${line_num}: ${fault}.",
                    mapping={
                        "path": str(path),
                        "line_num": str(reader.line_num),
                        "fault": str(error),
                    },
                )
            ) from None


def _sheet(path: Path) -> Iterator[IndexRow]:
    # Imported late: it is slow, and only this kind of index needs it.
    from openpyxl import load_workbook

    _check_size(path)
    try:
        # Read only: rows are read as they are asked for, not all at once.
        book = load_workbook(path, read_only=True, data_only=True)
    except OSError:
        raise
    except Exception as error:
        raise CouldNotRun(_BROKEN.format(path, type(error).__name__)) from None
    with closing(book):
        try:
            rows = book.worksheets[0].iter_rows(values_only=True)
            heads = ["" if one is None else str(one) for one in next(rows, ())]
            for line, cells in enumerate(rows, start=2):
                if any(cell not in (None, "") for cell in cells):
                    yield _row(line, heads, list(cells))
        except GeneratorExit:
            raise
        except Exception as error:
            raise CouldNotRun(_BROKEN.format(path, type(error).__name__)) from None


def _check_size(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except zipfile.BadZipFile as error:
        raise CouldNotRun(_BROKEN.format(path, type(error).__name__)) from None
    if size > LARGEST_SHEET:
        raise CouldNotRun(
            _(
                "command_unpacks_to_more_than_gib_and",
                default="${path} unpacks to more than 1 GiB and was not opened.",
                mapping={"path": str(path)},
            )
        )


def _row(line: int, heads: list[str], cells: list[Any]) -> IndexRow:
    return IndexRow(line, dict(zip(heads, cells, strict=False)))


_BROKEN = "{} cannot be read as a sheet ({}): open it in an office program and save it."

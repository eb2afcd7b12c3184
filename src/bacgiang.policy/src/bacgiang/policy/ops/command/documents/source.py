"""What is to be taken in: rows of an index, or files where there is none."""

from ....legal.intake import columns
from ..bulk.file_names import inside
from ..bulk.import_source import each_its_name
from ..bulk.import_source import ImportSource
from ..bulk.import_source import Part
from ..subcommand import CouldNotRun
from .entry import Entry
from .index_rows import INDEX_NAMES
from .index_rows import index_rows
from .index_rows import IndexRow
from .item import load
from argparse import Namespace
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
import os
from pathlib import Path
from typing import Any


_NOT_DOCUMENTS = ("~$", ".")
_NAMES_OF_SYSTEMS = frozenset(("thumbs.db", "desktop.ini"))


class Source(ImportSource):
    """Documents; may be gone through more than once."""

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__(paths)
        self.index = _index_of(paths)
        self.columns = columns.Columns()

    def count(self) -> int:
        rows = index_rows(self.index) if self.index is not None else self._files()
        return sum(1 for _one in rows)

    def parts(self, options: Namespace) -> Iterator[Part]:
        yield Part(f"@{options.kind or options.register}", self, load)

    def remarks(self) -> Iterator[str]:
        if self.columns.ignored:
            names = ", ".join(self.columns.ignored)
            yield f"Columns of the index that were ignored: {names}."

    def __iter__(self) -> Iterator[Entry]:
        """Raises CouldNotRun where the source cannot be read on."""
        return each_its_name(self._entries())

    def _entries(self) -> Iterator[Entry]:
        if self.index is None:
            for name, path in self._files():
                yield Entry(name, file=path)
            return
        for row in index_rows(self.index):
            yield self._entry(self.index.parent, row)

    def _entry(self, folder: Path, row: IndexRow) -> Entry:
        if row.wrong:
            return Entry(f"line {row.line}", wrong=row.wrong)
        # What an export's index says of a record, the record's file says in full.
        exported = isinstance(row.cells.get(columns.RECORD), str)
        values = {} if exported else self.columns.values(row.cells)
        said = {name: values.pop(name, None) for name in columns.APART}
        if exported:
            said = {name: row.cells.get(name) for name in columns.APART}
        entry = Entry(_name(said, row), values, unit=str(said[columns.UNIT] or ""))
        try:
            return replace(
                entry,
                file=inside(folder, said[columns.FILE]),
                record=inside(folder, said[columns.RECORD]),
                originals=tuple(_originals(folder, said[columns.ORIGINALS])),
                kind=str(said[columns.KIND] or ""),
            )
        except ValueError as error:
            return replace(entry, wrong=str(error))

    def _files(self) -> Iterator[tuple[str, Path]]:
        for path in self.paths:
            found = _below(path) if path.is_dir() else [(path.name, path)]
            for name, one in found:
                if self.left_out is None or not _is_one(one, self.left_out):
                    yield name, one


def _index_of(paths: Sequence[Path]) -> Path | None:
    """The index that is given, or that stands in the folder that is given."""
    for path in paths:
        if not path.exists():
            raise CouldNotRun(
                _(
                    "command_is_not_there",
                    default="${path} is not there.",
                    mapping={"path": str(path)},
                )
            )
    if len(paths) != 1:
        return None
    (path,) = paths
    if not path.is_dir():
        return path if path.suffix.lower() in (".jsonl", ".csv", ".xlsx") else None
    found = [path / name for name in INDEX_NAMES if (path / name).is_file()]
    if len(found) > 1:
        names = ", ".join(one.name for one in found)
        raise CouldNotRun(
            _(
                "command_has_several_indexes_name_the_one",
                default="${path} has several indexes (${names}): name the one to use.",
                mapping={"path": str(path), "names": str(names)},
            )
        )
    return found[0] if found else None


def _below(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file, of whatever format: what cannot be read gets its line, too."""
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for name in sorted(names):
            if name.startswith(_NOT_DOCUMENTS) or name.lower() in _NAMES_OF_SYSTEMS:
                continue
            path = Path(where, name)
            yield path.relative_to(folder).as_posix(), path


def _is_one(path: Path, other: Path) -> bool:
    return path.name == other.name and path.resolve() == other.resolve()


def _name(said: Mapping[str, Any], row: IndexRow) -> str:
    named = said[columns.SOURCE_ID] or said[columns.FILE] or said[columns.RECORD]
    return str(named) if named else f"line {row.line}"


def _originals(folder: Path, rows: Any) -> Iterator[tuple[Path, Mapping[str, str]]]:
    for row in rows if isinstance(rows, list) else ():
        said = row if isinstance(row, dict) else {columns.FILE: row}
        path = inside(folder, said.get(columns.FILE))
        if path is not None:
            facts = {name: str(value) for name, value in said.items() if value}
            yield path, facts

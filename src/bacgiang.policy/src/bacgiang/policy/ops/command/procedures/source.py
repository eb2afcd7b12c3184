"""Where procedures come from: files of JSON and of tables, folders, exports."""

from ....base.spreadsheets.table_error import Unreadable
from ....procedures.tables.file_reading import read_csv_files
from ....procedures.tables.file_reading import read_csv_zip
from ....procedures.tables.file_reading import read_xlsx
from ....procedures.tables.json_list import json_rows
from ....procedures.tables.reading import failed
from ....procedures.tables.reading import Reading
from ..bulk.importing import Part
from ..subcommand import CouldNotRun
from .export_folder import FORMS_INDEX
from .export_folder import PROCEDURES_FILE
from .form_entries import form_entries
from .form_entries import FormEntry
from .form_entries import load_form
from .inputs import Input
from .readings import json_inputs
from .readings import table_inputs
from argparse import Namespace
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO
import warnings


class Source:
    """The inputs of one run, in their order. Forms go first, so that procedures find
    those they name.
    """

    noun = "procedure"
    left_out: Path | None = None

    def __init__(self, paths: Sequence[Path]) -> None:
        """Read everything, so that what is wrong is known before anything is sent.

        Raises CouldNotRun for what is not there or is of no known kind.
        """
        self._first = paths[0]
        self.inputs: list[Input] = []
        self.forms: list[FormEntry] = []
        for path in paths:
            try:
                self.inputs += _inputs(path)
                self.forms += _forms(path)
            except OSError as error:
                raise CouldNotRun(
                    f"{path} cannot be read ({error.strerror})."
                ) from None
        self.inputs = list(_each_its_name(self.inputs))

    @property
    def name(self) -> str:
        """What to call the source in names of files."""
        path = self._first.resolve()
        return path.name if path.is_dir() else path.stem

    def count(self) -> int:
        return len(self.inputs) + len(self.forms)

    def parts(self, options: Namespace) -> Iterator[Part]:
        if self.forms:
            yield Part("@procedure-forms", self.forms, load_form)
        # They were read with their source.
        yield Part("@procedures", self.inputs, lambda one: one)

    def remarks(self) -> Iterator[str]:
        yield from ()


def _inputs(path: Path) -> Iterable[Input]:
    if path.is_dir():
        return _of_folder(path)
    if not path.exists():
        raise CouldNotRun(f"{path} is not there.")
    suffix = path.suffix.lower()
    if suffix in (".json", ".jsonl"):
        return _of_json(path)
    if suffix == ".csv":
        return table_inputs(path.name, read_csv_files([path]))
    if suffix not in _READERS:
        known = ", ".join((".json", ".jsonl", ".csv", *_READERS))
        raise CouldNotRun(f"{path} is of no known kind: {known}.")
    with path.open("rb") as file, warnings.catch_warnings():
        # The library tells of every feature of Excel that it does not know.
        warnings.simplefilter("ignore")
        return list(table_inputs(path.name, _READERS[suffix](file)))


_READERS: dict[str, Callable[[IO[bytes]], Reading]] = {
    ".xlsx": read_xlsx,
    ".xlsm": read_xlsx,
    ".zip": read_csv_zip,
}


def _of_folder(folder: Path) -> Iterable[Input]:
    exported = folder / PROCEDURES_FILE
    if exported.exists():
        return _of_json(exported)
    tables = sorted(folder.glob("*.csv"))
    if tables:
        return table_inputs(folder.resolve().name, read_csv_files(tables))
    if (folder / FORMS_INDEX).exists():
        return ()
    raise CouldNotRun(
        f"{folder} has neither {PROCEDURES_FILE} nor tables in CSV: name the files."
    )


def _of_json(path: Path) -> Iterable[Input]:
    with path.open("rb") as file:
        try:
            rows = json_rows(file)
        except Unreadable as error:
            return list(table_inputs(path.name, failed(error)))
    return json_inputs(path.name, rows)


def _forms(path: Path) -> Iterable[FormEntry]:
    index = path / FORMS_INDEX
    return form_entries(index) if path.is_dir() and index.exists() else ()


def _each_its_name(inputs: Iterable[Input]) -> Iterator[Input]:
    """The report has a line for every input, also for one named twice."""
    times: dict[str, int] = {}
    for one in inputs:
        count = times[one.source_id] = times.get(one.source_id, 0) + 1
        name = f"{one.source_id}#{count}" if count > 1 else one.source_id
        yield replace(one, source_id=name)

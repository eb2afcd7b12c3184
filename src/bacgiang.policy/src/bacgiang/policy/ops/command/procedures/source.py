"""Where procedures come from: files of JSON and of tables, folders, exports."""

from ....base.spreadsheets.table_error import Unreadable
from ....procedures.tables.file_reading import read_csv_files
from ....procedures.tables.file_reading import read_csv_zip
from ....procedures.tables.file_reading import read_xlsx
from ....procedures.tables.json_list import json_rows
from ....procedures.tables.reading import failed
from ....procedures.tables.reading import Reading
from ..bulk.import_source import each_its_name
from ..bulk.import_source import ImportSource
from ..bulk.import_source import Part
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
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from pathlib import Path
from typing import IO
import warnings


class Source(ImportSource):
    """Procedures and forms. Forms go first, so that procedures find those they name."""

    noun = "procedure"

    def __init__(self, paths: Sequence[Path]) -> None:
        """Read everything, so that what is wrong is known before anything is sent.

        Raises CouldNotRun for what is not there or is of no known kind.
        """
        super().__init__(paths)
        inputs: list[Input] = []
        self.forms: list[FormEntry] = []
        for path in paths:
            inputs += _inputs(path)
            self.forms += _forms(path)
        self.inputs = list(each_its_name(inputs))

    def count(self) -> int:
        return len(self.inputs) + len(self.forms)

    def parts(self, options: Namespace) -> Iterator[Part]:
        if self.forms:
            yield Part("@procedure-forms", self.forms, load_form)
        # They were read with their source.
        yield Part("@procedures", self.inputs, lambda one: one)


def _inputs(path: Path) -> Iterable[Input]:
    if path.is_dir():
        return _of_folder(path)
    if not path.exists():
        raise CouldNotRun(
            _(
                "command_is_not_there",
                default="${path} is not there.",
                mapping={"path": str(path)},
            )
        )
    suffix = path.suffix.lower()
    if suffix in (".json", ".jsonl"):
        return _of_json(path)
    if suffix == ".csv":
        return table_inputs(path.name, read_csv_files([path]))
    if suffix not in _READERS:
        known = ", ".join((".json", ".jsonl", ".csv", *_READERS))
        raise CouldNotRun(
            _(
                "command_is_of_no_known_kind",
                default="${path} is of no known kind: ${known}.",
                mapping={"path": str(path), "known": str(known)},
            )
        )
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
        _(
            "command_has_neither_nor_tables_in_csv",
            default="${folder} has neither ${procedures_file} nor tables in "
            "CSV: name the files.",
            mapping={
                "folder": str(folder),
                "procedures_file": str(PROCEDURES_FILE),
            },
        )
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

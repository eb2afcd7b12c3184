"""The register of procedures taken out (4.1c).

Into a folder with the records as JSON and the forms with their files, or into one file:
XLSX, JSON, or a ZIP with tables in CSV.
"""

from ....procedures.tables.csv_writing import write_csv_zip
from ....procedures.tables.json_list import write_json
from ....procedures.tables.listed import Listed
from ....procedures.tables.xlsx_writing import write_xlsx
from ..bulk.exporting import Failures
from ..bulk.progress import Progress
from ..bulk.register_client import RegisterClient
from ..subcommand import CouldNotRun
from ..whole_file import whole_file
from .export_folder import FORMS_FOLDER
from .export_folder import PROCEDURES_FILE
from .page_export import listed
from .page_export import record_pages
from .page_export import TakingOutForms
from collections.abc import Callable
from collections.abc import Iterable
from pathlib import Path
from typing import IO


Writer = Callable[[Iterable[Listed], IO[bytes]], None]
WRITERS: dict[str, Writer] = {
    ".xlsx": write_xlsx,
    ".json": write_json,
    ".zip": write_csv_zip,
}


class ProcedureExport:
    """Forms go with a folder alone. Raises CouldNotRun for a file of no known kind."""

    service = "procedures"

    def __init__(self, client: RegisterClient, target: Path) -> None:
        writer = None if target.is_dir() else WRITERS.get(target.suffix.lower())
        if writer is None and target.suffix and not target.is_dir():
            known = ", ".join(WRITERS)
            raise CouldNotRun(f"{target} is of no known kind: a folder, or {known}.")
        self._procedures = record_pages(client, "@procedures")
        self._forms = None if writer else TakingOutForms(client, target)
        self.registers = [self._procedures]
        if self._forms is not None:
            self.registers.append(self._forms.pages)
        self._writer = writer or write_json
        self._file = target if writer else target / PROCEDURES_FILE

    def write(self, failures: Failures) -> None:
        found = failures.each(self._procedures, listed)
        records = sorted(found, key=lambda one: one.record.code)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        if self._forms is not None:
            self._forms.write(failures)
        with whole_file(self._file) as file:
            self._writer(records, file)

    def summary(self, progress: Progress, failed: int) -> str:
        folder = self._file.parent / FORMS_FOLDER
        forms = f", forms in {folder}" if self._forms is not None else ""
        return (
            f"{progress.done} records: {failed} left out. Procedures in "
            f"{self._file}{forms}."
        )

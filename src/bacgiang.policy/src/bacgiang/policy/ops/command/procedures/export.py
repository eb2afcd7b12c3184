"""The register of procedures taken out (4.1c).

Into a folder with the records as JSON and the forms with their files, or into one file:
XLSX, JSON, or a ZIP with tables in CSV.
"""

from ....procedures.record.json_form import read_json
from ....procedures.tables.csv_writing import write_csv_zip
from ....procedures.tables.json_list import write_json
from ....procedures.tables.listed import Listed
from ....procedures.tables.xlsx_writing import write_xlsx
from ...whole_file import whole_file
from ..bulk.exporting import Failures
from ..bulk.fetching import fetch_file
from ..bulk.fetching import NotTakenOut
from ..bulk.file_names import file_name
from ..bulk.progress import Progress
from ..bulk.register_client import RegisterClient
from ..bulk.register_pages import RegisterPages
from ..subcommand import CouldNotRun
from .export_folder import FORM_FACTS
from .export_folder import FORMS_FOLDER
from .export_folder import FORMS_INDEX
from .export_folder import PROCEDURES_FILE
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
import json
from pathlib import Path
from typing import Any
from typing import IO
from urllib.parse import quote
from urllib.parse import urlsplit
from zope.i18nmessageid import Message


PAGE = 50
"""Whole records on a page: a large one has a hundred kilobytes."""

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
            raise CouldNotRun(
                _(
                    "command_target_of_no_kind",
                    default="${path} is of no known kind: a folder, or ${known}.",
                    mapping={"path": str(target), "known": known},
                )
            )
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

    def summary(self, progress: Progress, failed: int) -> Message:
        facts = {
            "done": str(progress.done),
            "failed": str(failed),
            "file": str(self._file),
            "folder": str(self._file.parent / FORMS_FOLDER),
        }
        if self._forms is None:
            return _(
                "command_exported_procedures",
                default="${done} records: ${failed} left out. Procedures in ${file}.",
                mapping=facts,
            )
        return _(
            "command_exported_forms",
            default="${done} records: ${failed} left out. Procedures in ${file}, "
            "forms in ${folder}.",
            mapping=facts,
        )


def record_pages(client: RegisterClient, service: str) -> RegisterPages:
    """A register with whole records, as the account sees them."""
    return RegisterPages(client, service, PAGE, full="1", facets="0", sort="code")


class TakingOutForms:
    """Writes forms below `folder`; files that are there already are not fetched."""

    def __init__(self, client: RegisterClient, folder: Path) -> None:
        self.pages = record_pages(client, "@procedure-forms")
        self._client = client
        self._folder = folder

    def write(self, failures: Failures) -> None:
        """Write every form, and the index at last.

        Raises CouldNotRun, PortalFailed, NotThere, OSError.
        """
        (self._folder / FORMS_FOLDER).mkdir(parents=True, exist_ok=True)
        places: set[str] = set()

        def take(row: Mapping[str, Any]) -> dict[str, Any]:
            return self._form(row, file_name(str(row["number"]), places))

        rows = sorted(self.pages, key=_order)
        with whole_file(self._folder / FORMS_INDEX) as file:
            for line in failures.each(rows, take):
                file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")

    def _form(self, row: Mapping[str, Any], place: str) -> dict[str, Any]:
        where = self._folder / FORMS_FOLDER / place
        where.mkdir(exist_ok=True)
        taken: set[str] = set()
        files = []
        for said in row.get("files") or ():
            target = where / file_name(str(said["filename"]), taken)
            path = quote(self._client.path_of(str(said["@id"])), safe="/@%+")
            fetch_file(self._client, path, said, target)
            files.append(
                {
                    "file": target.relative_to(self._folder).as_posix(),
                    **{name: said.get(name) for name in _FILE_FACTS},
                }
            )
        return {
            **{name: row.get(name) for name in FORM_FACTS},
            "unit": row.get("unit"),
            "files": files,
            "review_state": row.get("review_state"),
            "uid": row.get("UID"),
            "url": row.get("@id"),
        }


_FILE_FACTS = ("filename", "content_type", "size", "sha256")


def listed(row: Mapping[str, Any]) -> Listed:
    """Raises NotTakenOut for what is no record of this version."""
    record, errors = read_json(row.get("record"))
    if record is None:
        paths = ", ".join(error.path or "record" for error in errors[:5])
        raise NotTakenOut(
            _(
                "command_no_record",
                default="It is no record of this version: see its ${paths}.",
                mapping={"paths": paths},
            )
        )
    return Listed(record, str(row.get("unit") or ""))


def _order(row: Mapping[str, Any]) -> tuple[str, str]:
    return str(row["number"]), urlsplit(str(row["@id"])).path

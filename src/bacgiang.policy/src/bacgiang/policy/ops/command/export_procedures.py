"""`bacgiang export procedures`: the register of procedures, by its API (4.1c).

Into a folder with the records as JSON and the forms with their files, or into one file:
XLSX, JSON, or a ZIP with tables in CSV.
"""

from ...procedures.tables.csv_writing import write_csv_zip
from ...procedures.tables.json_list import write_json
from ...procedures.tables.listed import Listed
from ...procedures.tables.xlsx_writing import write_xlsx
from .bulk.progress import Progress
from .bulk.register_client import NotThere
from .bulk.register_client import PortalFailed
from .bulk.register_client import RegisterClient
from .procedures.export_folder import FORMS_FOLDER
from .procedures.export_folder import PROCEDURES_FILE
from .procedures.taking_out import TakingOutForms
from .procedures.taking_out import TakingOutProcedures
from .subcommand import CouldNotRun
from .subcommand import ExitCode
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


def export_procedures(
    client: RegisterClient, target: Path, progress: Progress
) -> ExitCode:
    """Take the register out. Raises CouldNotRun, OSError."""
    try:
        return _export(client, target, progress)
    except (NotThere, PortalFailed):
        raise CouldNotRun(
            f"{client.url} does not give its procedures: is that the portal's address?"
        ) from None


def _export(client: RegisterClient, target: Path, progress: Progress) -> ExitCode:
    writer = None if target.is_dir() else WRITERS.get(target.suffix.lower())
    if writer is None and target.suffix and not target.is_dir():
        known = ", ".join(WRITERS)
        raise CouldNotRun(f"{target} is of no known kind: a folder, or {known}.")
    procedures = TakingOutProcedures(client, progress)
    progress.total = procedures.count()
    forms = None
    if writer is None:
        forms = TakingOutForms(client, progress, target)
        progress.total += forms.count()
    records = procedures.records()
    if forms is not None:
        target.mkdir(parents=True, exist_ok=True)
        forms.write()
    _write(writer or write_json, records, _file(target, writer))
    progress.end()
    failed = procedures.failed + (forms.failed if forms else 0)
    complete = procedures.complete and (forms is None or forms.complete)
    said = f", forms in {target / FORMS_FOLDER}" if forms else ""
    print(
        f"{progress.done} records: {failed} left out. Procedures in "
        f"{_file(target, writer)}{said}."
    )
    if not complete:
        print("The register changed all the while: run the command again.")
    return ExitCode.FINDINGS if failed or not complete else ExitCode.FINE


def _file(target: Path, writer: Writer | None) -> Path:
    return target / PROCEDURES_FILE if writer is None else target


def _write(writer: Writer, records: list[Listed], target: Path) -> None:
    """Write a file so that it stands whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f"{target.name}.part")
    with fresh.open("wb") as file:
        writer(records, file)
    fresh.replace(target)

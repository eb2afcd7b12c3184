"""Registers of procedures and forms taken out by their pages."""

from ....procedures.record.json_form import read_json
from ....procedures.tables.listed import Listed
from ..bulk.exporting import Failures
from ..bulk.fetching import fetch_file
from ..bulk.fetching import NotTakenOut
from ..bulk.file_names import file_name
from ..bulk.register_client import RegisterClient
from ..bulk.register_pages import RegisterPages
from ..whole_file import whole_file
from .export_folder import FORM_FACTS
from .export_folder import FORMS_FOLDER
from .export_folder import FORMS_INDEX
from collections.abc import Mapping
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.parse import urlsplit


PAGE = 50
"""Whole records on a page: a large one has a hundred kilobytes."""


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
        raise NotTakenOut(f"It is no record of this version: see its {paths}.")
    return Listed(record, str(row.get("unit") or ""))


def _order(row: Mapping[str, Any]) -> tuple[str, str]:
    return str(row["number"]), urlsplit(str(row["@id"])).path

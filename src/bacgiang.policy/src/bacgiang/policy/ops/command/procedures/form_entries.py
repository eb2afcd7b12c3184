"""Forms of an export on their way to the portal, each with its files."""

from ....base.spreadsheets.table_error import Unreadable
from ....procedures.tables.json_list import json_rows
from ....procedures.tables.messages import told
from ..bulk.file_names import inside
from ..bulk.input_files import NamedFile
from ..bulk.input_files import read_files
from ..bulk.items import Loaded
from ..bulk.items import NotUsable
from ..words import in_words
from .export_folder import FORM_FACTS
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class FormEntry:
    """A line of the index below `folder`; nothing of its files has been read yet."""

    source_id: str
    folder: Path
    row: Mapping[str, Any]


def form_entries(index: Path) -> Iterator[FormEntry]:
    """Forms of an index; none where it is empty. Raises OSError."""
    if not index.stat().st_size:
        return
    with index.open("rb") as file:
        try:
            rows = json_rows(file)
        except Unreadable as error:
            row = {"wrong": f"{index}: {in_words(told(error.error))}"}
            yield FormEntry("forms", index.parent, row)
            return
    names: set[str] = set()
    for number, row in enumerate(rows, start=1):
        said = row if isinstance(row, dict) else {"wrong": "This is no JSON object."}
        name = str(said.get("number") or f"line {number}")
        name = f"form {name[:200]}"
        if name in names:
            name = f"{name}#{number}"
        names.add(name)
        yield FormEntry(name, index.parent.parent, said)


def load_form(entry: FormEntry) -> Loaded:
    """Read a form's files. Raises NotUsable."""
    row = entry.row
    if row.get("wrong"):
        raise NotUsable(str(row["wrong"]))
    try:
        named = [_named(entry.folder, one) for one in row.get("files") or ()]
    except (ValueError, TypeError, AttributeError) as error:
        raise NotUsable(str(error)) from None
    files = read_files(named)
    values = {name: row[name] for name in FORM_FACTS if row.get(name) is not None}
    values["files"] = [file.to_json() for file in files]
    digest = files[0].sha256 if files else ""
    return Loaded(entry.source_id, values, str(row.get("unit") or ""), digest)


def _named(folder: Path, said: Mapping[str, Any]) -> NamedFile:
    path = inside(folder, said.get("file"))
    if path is None:
        raise ValueError("A file of the form is not named.")
    return path, said

"""Forms of an export on their way to the portal, each with its files."""

from ....base.spreadsheets.table_error import Unreadable
from ....procedures.tables.json_list import json_rows
from ....procedures.tables.messages import in_words
from ..bulk.file_names import inside
from ..bulk.items import Item
from ..bulk.items import LARGEST_ITEM
from ..bulk.items import NotUsable
from .export_folder import FORM_FACTS
from base64 import b64encode
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
import json
from pathlib import Path
from typing import Any


LARGEST = 14_000_000
"""Bytes of all files of one form: a third more in Base64, in one request."""


@dataclass(frozen=True)
class FormEntry:
    """A line of the index below `folder`; nothing of its files has been read yet."""

    source_id: str
    folder: Path
    row: Mapping[str, Any]


@dataclass(frozen=True)
class LoadedForm:
    """A form with its files in memory, as the portal's intake takes them."""

    source_id: str
    values: Mapping[str, Any]
    unit: str
    sha256: str
    remarks: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        said = json.dumps([self.values, self.unit], sort_keys=True)
        return sha256(said.encode()).hexdigest()

    def item(self) -> Item:
        """Raises NotUsable where it is too large for a request."""
        values = {**self.values, "source_id": self.source_id}
        body = json.dumps(values, ensure_ascii=False).encode()
        if len(body) > LARGEST_ITEM:
            raise NotUsable(TOO_LARGE)
        return Item(body)


def form_entries(index: Path) -> Iterator[FormEntry]:
    """Forms of an index; none where it is empty. Raises OSError."""
    if not index.stat().st_size:
        return
    with index.open("rb") as file:
        try:
            rows = json_rows(file)
        except Unreadable as error:
            row = {"wrong": f"{index}: {in_words(error.error)}"}
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


def load_form(entry: FormEntry) -> LoadedForm:
    """Read a form's files. Raises NotUsable."""
    row = entry.row
    if row.get("wrong"):
        raise NotUsable(str(row["wrong"]))
    files = row.get("files")
    try:
        read = [_file(entry.folder, one) for one in files or ()]
    except (ValueError, TypeError, AttributeError) as error:
        raise NotUsable(str(error)) from None
    except OSError as error:
        name = Path(error.filename or "").name
        raise NotUsable(f"“{name}” cannot be opened ({error.strerror}).") from None
    if sum(len(data) for _facts, data in read) > LARGEST:
        raise NotUsable(TOO_LARGE)
    values = {name: row[name] for name in FORM_FACTS if row.get(name) is not None}
    values["files"] = [
        {**facts, "data": b64encode(data).decode()} for facts, data in read
    ]
    digest = sha256(read[0][1]).hexdigest() if read else ""
    return LoadedForm(entry.source_id, values, str(row.get("unit") or ""), digest)


def _file(folder: Path, said: Mapping[str, Any]) -> tuple[dict[str, str], bytes]:
    path = inside(folder, said.get("file"))
    if path is None:
        raise ValueError("A file of the form is not named.")
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    facts = {
        "filename": str(said.get("filename") or path.name),
        "content_type": str(said.get("content_type") or "application/octet-stream"),
    }
    return facts, data


TOO_LARGE = (
    "Its files are larger than the 14 MB that one request carries: add the form on a "
    "page of the portal."
)

"""One input as the portal's intake takes it: facts, text, originals."""

from ....text.files import FileError
from ....text.files import read_text
from ..bulk.items import Item
from ..bulk.items import LARGEST_ITEM
from ..bulk.items import NotUsable
from .entry import Entry
from .exported import record_values
from .exported import TEXT
from .input_files import content_type_of
from .input_files import files_of
from .input_files import InputFile
from .input_files import kind_of
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
import json
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Loaded:
    """An input with its files in memory, before any text is read from them.

    `fingerprint` is the same as long as neither facts nor files change.
    """

    entry: Entry
    files: tuple[InputFile, ...]
    values: dict[str, Any]
    akn: str | None

    @property
    def unit(self) -> str:
        return self.entry.unit

    @property
    def remarks(self) -> tuple[str, ...]:
        """None before the text is read."""
        return ()

    @property
    def sha256(self) -> str:
        """SHA-256 of the file with the text, or of the first there is; else empty."""
        return self.files[0].sha256 if self.files else ""

    @property
    def fingerprint(self) -> str:
        digest = sha256()
        for part in (self.values, self.akn, self.entry.unit):
            digest.update(json.dumps(part, sort_keys=True, default=str).encode())
        for file in self.files:
            digest.update(f"\0{file.filename}\0{file.kind}\0{file.sha256}".encode())
        return digest.hexdigest()

    def item(self) -> Item:
        """Raises NotUsable where it cannot be read or is too large."""
        return item_of(self)


def load(entry: Entry) -> Loaded:
    """Raises NotUsable."""
    if entry.wrong:
        raise NotUsable(entry.wrong)
    files = files_of(entry)
    if entry.record is None:
        return Loaded(entry, files, dict(entry.values), None)
    try:
        values = record_values(entry.record)
        akn = _akn(entry.record.with_name(TEXT))
    except (OSError, ValueError):
        raise NotUsable(
            "Its record.json or text.akn.xml cannot be read: export it again."
        ) from None
    return Loaded(entry, files, values, akn)


def item_of(loaded: Loaded) -> Item:
    """Raises NotUsable where the text cannot be read or the whole is too large."""
    values: dict[str, Any] = dict(loaded.values)
    remarks: tuple[str, ...] = ()
    whole = True
    if loaded.akn is not None:
        values["akn"] = loaded.akn
    has_text = loaded.entry.file is not None
    if has_text:
        file = loaded.files[0]
        try:
            found = read_text(file.data, file.filename)
        except FileError as error:
            raise NotUsable(str(error)) from None
        values["text"] = found.text
        remarks, whole = tuple(map(str, found.warnings)), found.whole
    values["originals"] = [
        _original(file, has_text and place == 0)
        for place, file in enumerate(loaded.files)
    ]
    values["source_id"] = loaded.entry.source_id
    body = json.dumps(values, ensure_ascii=False).encode()
    if len(body) > LARGEST_ITEM:
        raise NotUsable("Text and files together are larger than a request may be.")
    return Item(body, remarks, whole)


def _original(file: InputFile, with_text: bool) -> dict[str, str]:
    return {
        "filename": file.filename,
        "kind": kind_of(file, with_text),
        "content_type": content_type_of(file),
        "data": b64encode(file.data).decode(),
    }


def _akn(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None

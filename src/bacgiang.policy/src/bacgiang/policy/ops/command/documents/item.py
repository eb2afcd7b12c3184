"""One input as the portal's intake takes it: facts, text, originals."""

from ....text.files import FileError
from ....text.files import read_text
from ....text.files import Remark
from ..bulk.input_files import InputFile
from ..bulk.input_files import read_files
from ..bulk.items import Item
from ..bulk.items import Loaded
from ..bulk.items import NotUsable
from ..words import in_words
from .entry import Entry
from .exported import record_values
from .exported import TEXT
from .file_words import remark_words
from .original_kind import kind_of
from bacgiang.policy import _
from dataclasses import dataclass
from dataclasses import replace
import hashlib
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class LoadedDocument(Loaded):
    """An input with its files in memory, before any text is read from them.

    `has_text`: the text is that of the first file.
    """

    files: tuple[InputFile, ...] = ()
    has_text: bool = False

    @property
    def fingerprint(self) -> str:
        digest = hashlib.sha256(super().fingerprint.encode())
        for file in self.files:
            digest.update(f"\0{file.filename}\0{file.kind}\0{file.sha256}".encode())
        return digest.hexdigest()

    def item(self) -> Item:
        """Raises NotUsable where the text cannot be read or the whole is too large."""
        values = dict(self.values)
        values["originals"] = [
            {**file.to_json(), "kind": kind_of(file, self.has_text and place == 0)}
            for place, file in enumerate(self.files)
        ]
        if not self.has_text:
            return Loaded(self.source_id, values).item()
        file = self.files[0]
        try:
            found = read_text(file.data, file.filename)
        except FileError as error:
            raise NotUsable(remark_words(Remark(error.fault))) from None
        item = Loaded(self.source_id, {**values, "text": found.text}).item()
        return replace(
            item, remarks=tuple(map(remark_words, found.warnings)), whole=found.whole
        )


def load(entry: Entry) -> LoadedDocument:
    """Raises NotUsable."""
    if entry.wrong:
        raise NotUsable(entry.wrong)
    text = [(entry.file, {"kind": entry.kind})] if entry.file is not None else []
    files = read_files([*text, *entry.originals])
    return LoadedDocument(
        entry.source_id,
        dict(entry.values) if entry.record is None else _exported(entry.record),
        entry.unit,
        # Of the file with the text, or of the first there is.
        files[0].sha256 if files else "",
        files=files,
        has_text=bool(text),
    )


def _exported(record: Path) -> dict[str, Any]:
    """Fields and text of a record in an export."""
    try:
        values = record_values(record)
        akn = record.with_name(TEXT)
        if akn.exists():
            values["akn"] = akn.read_text(encoding="utf-8")
    except (OSError, ValueError):
        raise NotUsable(
            in_words(
                _(
                    "command_its_record_json_or_text_akn",
                    default="Its record.json or text.akn.xml cannot be read: export"
                    " it again.",
                )
            )
        ) from None
    return values

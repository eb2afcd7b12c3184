"""One input of an import of documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Entry:
    """One input. Nothing of its files has been read yet.

    `values`: fields of the record. `file` holds the text; `originals` are further
    files with their kinds ("" to be told by the suffix). `record`: the record's file
    in an export. `wrong` says why the row cannot be used.
    """

    source_id: str
    values: Mapping[str, Any] = field(default_factory=dict)
    file: Path | None = None
    originals: tuple[tuple[Path, Mapping[str, str]], ...] = ()
    kind: str = ""
    record: Path | None = None
    unit: str = ""
    wrong: str = ""

"""The index of an export: written as records come, put in order at the end."""

from ...whole_file import whole_file
from .exported import INDEX
from .exported import place_order
from collections.abc import Iterator
from contextlib import contextmanager
import json
from pathlib import Path
from typing import Any
from typing import IO


class ExportIndex:
    """Lines of the index; `path` is written whole when all are there."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / INDEX
        self._lines: list[tuple[str, int]] = []
        self._file: IO[bytes] | None = None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Open for the run. Where it fails, an earlier index stays as it was."""
        gathered = self.path.with_name(f"{INDEX}.gathered")
        with gathered.open("wb+") as self._file:
            yield
            self._put_in_order(self._file)
        gathered.unlink()

    def add(self, line: dict[str, Any]) -> None:
        """`line["source_id"]` is the folder of the record."""
        if self._file is None:
            raise ValueError("The index is not open for writing.")
        self._lines.append((line["source_id"], self._file.tell()))
        self._file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")

    def _put_in_order(self, gathered: IO[bytes]) -> None:
        with whole_file(self.path) as file:
            for _place, at in sorted(self._lines, key=lambda one: place_order(one[0])):
                gathered.seek(at)
                file.write(gathered.readline())

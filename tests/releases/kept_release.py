"""The data of an earlier release in this folder, and what must be found in them."""

from __future__ import annotations

from functools import cached_property
import gzip
import json
from pathlib import Path
import tarfile
from typing import Any


DATA = Path(__file__).with_name("data")
RELEASES = tuple(sorted(one.name[: -len(".tar.xz")] for one in DATA.glob("*.tar.xz")))


class KeptRelease:
    """Written by `make.py`; `data` is the folder it is unpacked into."""

    def __init__(self, name: str, data: Path) -> None:
        self.name = name
        self.data = data

    def unpack(self) -> None:
        self.data.mkdir(parents=True)
        with tarfile.open(DATA / f"{self.name}.tar.xz") as archive:
            archive.extractall(self.data, filter="data")

    @cached_property
    def found(self) -> dict[str, Any]:
        with gzip.open(DATA / f"{self.name}.json.gz") as file:
            return json.load(file)

"""Versions of one thing as an object of the Oxford Common File Layout 1.1.

https://ocfl.io/1.1/spec/. A file that says what one of an earlier version said is kept
once; the inventory tells which files make up each version.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from hashlib import file_digest
from hashlib import sha512
from io import BytesIO
import json
from pathlib import Path
import shutil
from typing import Any
from typing import cast
from typing import IO
from typing import Protocol
from typing import runtime_checkable
from uuid import UUID


LAYOUT = "0002-flat-direct-storage-layout"
ROOT_MARK = ("0=ocfl_1.1", "ocfl_1.1\n")
OBJECT_MARK = ("0=ocfl_object_1.1", "ocfl_object_1.1\n")


@runtime_checkable
class Stored(Protocol):
    """Content that is read where it is kept, whatever its size."""

    def reading(self) -> IO[bytes]:
        """To be closed by the caller."""


Source = bytes | Path | Stored
"""The content of a file, a file that has it, or what has it otherwise."""


@dataclass(frozen=True)
class ObjectVersion:
    """What made up a thing at a moment: files by logical path, relative, with "/".

    `created` is aware; `by` and `address` (a URI) say who made it, `message` why.
    """

    created: datetime
    message: str
    by: str
    address: str
    files: Mapping[str, Source] = field(default_factory=dict)


def make_root(folder: Path) -> None:
    """A storage root in a folder that is made; objects are added beside each other."""
    folder.mkdir(parents=True)
    _write(folder / ROOT_MARK[0], ROOT_MARK[1])
    about = "An object stands in a folder that is named as its identifier."
    _write_json(
        folder / "ocfl_layout.json", {"extension": LAYOUT, "description": about}
    )


def name_of(uid: str) -> str:
    """Identifier and folder of an object, from the UID of the item (32 hex digits).

    Without a scheme before it: a folder with a colon is none everywhere.
    """
    return str(UUID(uid))


def write_object(root: Path, uid: str, versions: Iterable[ObjectVersion]) -> Path:
    """Write an object of at least one version; the folder it stands in.

    One version after the other: no two are needed at once.
    """
    folder = root / name_of(uid)
    folder.mkdir()
    _write(folder / OBJECT_MARK[0], OBJECT_MARK[1])
    inventory: dict[str, Any] = {
        "id": name_of(uid),
        "type": "https://ocfl.io/1.1/spec/#inventory",
        "digestAlgorithm": "sha512",
        "head": "",
        "manifest": {},
        "versions": {},
    }
    for number, version in enumerate(versions, start=1):
        name = inventory["head"] = f"v{number}"
        (folder / name).mkdir()
        inventory["versions"][name] = {
            "created": version.created.isoformat(timespec="seconds"),
            "message": version.message,
            "user": {"name": version.by, "address": version.address},
            "state": _keep(folder, name, version.files, inventory["manifest"]),
        }
        _write_inventory(folder / name, inventory)
    _write_inventory(folder, inventory)
    return folder


def _keep(
    folder: Path, version: str, files: Mapping[str, Source], manifest: dict[str, Any]
) -> dict[str, list[str]]:
    """Logical paths by digest, after what is new was written."""
    state: dict[str, list[str]] = {}
    for path, source in sorted(files.items()):
        digest = digest_of(source)
        state.setdefault(digest, []).append(path)
        if digest not in manifest:
            kept = f"{version}/content/{path}"
            manifest[digest] = [kept]
            (folder / kept).parent.mkdir(parents=True, exist_ok=True)
            with _reading(source) as content, (folder / kept).open("wb") as file:
                shutil.copyfileobj(content, file)
    return state


def digest_of(source: Source) -> str:
    """SHA-512 in hex."""
    with _reading(source) as content:
        return file_digest(cast(Any, content), "sha512").hexdigest()


def _reading(source: Source) -> IO[bytes]:
    if isinstance(source, bytes):
        return BytesIO(source)
    return source.open("rb") if isinstance(source, Path) else source.reading()


def _write_inventory(folder: Path, inventory: dict[str, Any]) -> None:
    _write_json(folder / "inventory.json", inventory)
    digest = sha512((folder / "inventory.json").read_bytes()).hexdigest()
    _write(folder / "inventory.json.sha512", f"{digest} inventory.json\n")


def _write_json(path: Path, said: Any) -> None:
    _write(path, json.dumps(said, ensure_ascii=False, indent=1) + "\n")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


@dataclass(frozen=True)
class ReadObject:
    """An object as it stands in a folder."""

    folder: Path
    inventory: dict[str, Any]

    @property
    def uid(self) -> str:
        return UUID(self.inventory["id"]).hex

    @property
    def names(self) -> list[str]:
        """Of its versions, the oldest first."""
        return sorted(self.inventory["versions"], key=lambda name: int(name[1:]))

    def files(self, version: str) -> dict[str, Path]:
        """Where each file of a version stands, by logical path."""
        state = self.inventory["versions"][version]["state"]
        return {
            path: self.folder / self.inventory["manifest"][digest][0]
            for digest, paths in state.items()
            for path in paths
        }

    def without(self, path: str) -> Iterator[ObjectVersion]:
        """Its versions, none of which has this file."""
        for name in self.names:
            said = self.inventory["versions"][name]
            files: dict[str, Source] = {**self.files(name)}
            files.pop(path, None)
            made = datetime.fromisoformat(said["created"])
            user = said["user"]
            yield ObjectVersion(
                made, said["message"], user["name"], user["address"], files
            )


class Damaged(ValueError):
    """What an object has is not what its inventory says."""


def read_object(folder: Path) -> ReadObject:
    """An object, after all it holds was compared with its digests. Raises Damaged."""
    said = (folder / "inventory.json").read_bytes()
    beside = (folder / "inventory.json.sha512").read_text(encoding="utf-8")
    if beside.split()[0] != sha512(said).hexdigest():
        raise Damaged(f"{folder.name}: inventory")
    found = ReadObject(folder, json.loads(said))
    for digest, paths in found.inventory["manifest"].items():
        for path in paths:
            file = (folder / path).resolve()
            if not file.is_relative_to(folder.resolve()) or digest_of(file) != digest:
                raise Damaged(f"{folder.name}: {path}")
    return found

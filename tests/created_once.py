"""Pytest plugin: databases of layers are created once for all processes and runs.

The first process that needs one creates it while others wait, and leaves its records in
`.venv/created`; the next ones take them from there, in a second. They are found by all
that they were made of: what stands in sources and seeds, the packages, the Python, the
database below, and the day, as what is created bears dates. A process whose sources
changed since it began leaves nothing, and takes nothing.

CREATED_ONCE=0 in the environment has each process create its own.
"""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.erasable import place
from bacgiang.policy.base.erasable.place import key_folder
from bacgiang.policy.ops.translations import IN_ENVIRONMENT
from bacgiang.policy.testing import PortalFixture
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from contextlib import contextmanager
import fcntl
from functools import partial
from hashlib import sha256
from made_once import write
import os
from pathlib import Path
import pickle
from plone.testing import Layer
from plone.testing.zope import zopeApp
from secrets import token_hex
from stacked_databases import StackedDB
import sys
from sysconfig import get_path
from tempfile import TemporaryDirectory
from time import time
from typing import Any
from typing import NamedTuple
from ZODB.blob import is_blob_record
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage


PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / ".venv" / "created"
SOURCES = ("src", "instance/seed", "instance/seeds", "versions.cfg", "setup.py")
SOURCES += ("tests/created_once.py", "tests/stacked_databases.py", "tests/conftest.py")
COMPILED = ".mo"
"""Of sources that stand there, too; the process that shares tests out writes them."""
SURROUNDINGS = ("TZ", "LANG", "LC_ALL", "SEED", "DOMAIN", *IN_ENVIRONMENT)
KEPT_AS = "kept_as"
MOST = 8
"""Files, of some megabytes each: whoever changes sources makes one with each run."""
# The first modules were read before this one.
BEGAN = time() - 30


class Records(NamedTuple):
    """By object what stands in the database, and in the file of a blob; files of keys.

    `kept_as` names this one alone: what stands on it knows its objects by their numbers.
    """

    kept_as: str
    data: dict[bytes, bytes]
    files: dict[bytes, bytes]
    keys: dict[str, bytes]


def files_of(sources: Iterable[str]) -> Iterator[Path]:
    for source in map(PROJECT.joinpath, sources):
        files = [source] if source.is_file() else source.rglob("*.*")
        yield from (one for one in files if one.suffix != ".pyc" and one.is_file())


def key(sources: Iterable[str] = SOURCES, below: str = "") -> str | None:
    """Of what is created here and now, None where the sources changed meanwhile: some of
    them have been read as they were, and others would be as they are.
    """
    installed = sorted(one.name for one in Path(get_path("purelib")).iterdir())
    around = [os.environ.get(name) for name in SURROUNDINGS]
    told = sha256(repr((sys.version, installed, around, today(), below)).encode())
    for path in sorted(files_of(sources)):
        if path.suffix != COMPILED and path.stat().st_mtime >= BEGAN:
            return None
        told.update(f"{path.relative_to(PROJECT)}\0".encode())
        told.update(sha256(path.read_bytes()).digest())
    return told.hexdigest()


@contextmanager
def alone() -> Iterator[None]:
    """One process at a time; the lock goes with the process that holds it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def records_of(storage: Any, of: Any) -> Records:
    """What is current in `of`, which is the storage, or one that it stands on."""
    data, files = {}, {}
    for oid, (tid, record) in _current(of).items():
        data[oid] = record
        if is_blob_record(record):
            files[oid] = Path(storage.loadBlob(oid, tid)).read_bytes()
    return Records(token_hex(), data, files, keys())


def _current(storage: Any) -> dict[bytes, tuple[bytes, bytes]]:
    if isinstance(storage, DemoStorage):
        return _current(storage.base) | _current(storage.changes)
    newest = ((oid, by_tid.maxKey(), by_tid) for oid, by_tid in storage._data.items())
    return {oid: (tid, by_tid[tid]) for oid, tid, by_tid in newest}


def database_with(records: Records, below: DB | None, name: str) -> DB:
    """A database over another one, or nothing, which holds them."""
    database = StackedDB(below, name)
    with TemporaryDirectory() as folder:
        files = {oid: Path(folder, oid.hex()) for oid in records.files}
        for oid, file in files.items():
            file.write_bytes(records.files[oid])
        data = records.data.items()
        write(database, {oid: (record, files.get(oid)) for oid, record in data})
    return database


def read(path: Path) -> Records | None:
    try:
        found = pickle.loads(path.read_bytes())  # noqa: S301
    except FileNotFoundError:
        return None
    path.touch()
    return Records(*found)


def keep(path: Path, records: Records) -> None:
    """Whole or not at all; of others those stay that were taken last."""
    being_written = path.with_suffix(".new")
    being_written.write_bytes(pickle.dumps(tuple(records), pickle.HIGHEST_PROTOCOL))
    being_written.replace(path)
    known = FOLDER.glob("*.pickle")
    for other in sorted(known, key=lambda one: one.stat().st_mtime)[:-MOST]:
        other.unlink()


def keys() -> dict[str, bytes]:
    """What stands beside the database: files of the keys to what is erasable."""
    folder = key_folder()
    found = folder.iterdir() if folder.is_dir() else ()
    return {one.name: one.read_bytes() for one in found}


def put_keys(files: dict[str, bytes]) -> None:
    """In the place of those of tests that are over by now."""
    folder = key_folder()
    place._open.pop(folder, None)
    folder.mkdir(mode=0o700, exist_ok=True)
    for name, data in files.items():
        (folder / name).unlink(missing_ok=True)
        (folder / name).write_bytes(data)
        (folder / name).chmod(0o600)


def create_once(
    layer: Layer, name: str, create: Callable[[], None], below: DB | None, *more: str
) -> bool:
    """Give a layer its `zodbDB` over the one below; whether others had created it.

    `create` makes one of its own, stacked on what the layer has. `more`: of which sources
    it is made beside the portal's.
    """
    sources = (*SOURCES, *more)
    stands_on = "" if below is None else getattr(below, KEPT_AS, None)
    is_off = os.environ.get("CREATED_ONCE") == "0" or stands_on is None
    found = None if is_off else key(sources, stands_on)
    if found is None:
        create()
        return False
    path = FOLDER / f"{found}.pickle"
    with alone():
        records = read(path)
        if is_new := records is None:
            create()
            if key(sources, stands_on) != found:
                return False
            storage = layer["zodbDB"].storage
            records = records_of(storage, storage if below is None else storage.changes)
            keep(path, records)
    if not is_new:
        put_keys(records.keys)
        layer["zodbDB"] = database_with(records, below, name)
    setattr(layer["zodbDB"], KEPT_AS, records.kept_as)
    return not is_new


def set_up_portal(self: PortalFixture) -> None:
    if create_once(self, "Portal", partial(_create_portal, self), None):
        with zopeApp() as app:
            self.setUpProducts(app)


_create_portal = PortalFixture.set_up_database
PortalFixture.set_up_database = set_up_portal  # type: ignore[method-assign]

"""A fresh place is filled from a backup; nothing that is there is ever written over."""

from ....base.dates import LOCAL_TIME
from ...database_file import DATABASE
from ..subcommand import CouldNotRun
from ..words import say
from . import postgresql
from .choosing import Chosen
from .repository import Repository
from .sources import BLOBS
from .sources import DUMP
from .sources import LAST
from .sources import SIZE
from .sources import TAKEN
from bacgiang.policy import _
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
import json
import os
from pathlib import Path
import shutil


UNFINISHED = ".unfinished"


def refuse_taken(target: Path) -> None:
    """Raise CouldNotRun where something is in that place."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise CouldNotRun(
            _(
                "command_place_taken",
                default="${place} is not empty. A backup is put into a fresh place "
                "alone; nothing was changed.",
                mapping={"place": str(target)},
            )
        )


@contextmanager
def fresh(target: Path) -> Iterator[Path]:
    """A folder to be filled, which gets its name once all is in it.

    Raises CouldNotRun where something is in that place.
    """
    refuse_taken(target)
    folder = target.with_name(f"{target.name}{UNFINISHED}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    yield folder
    if target.exists():
        target.rmdir()
    folder.rename(target)


def restore_file(repository: Repository, chosen: Chosen, folder: Path) -> None:
    """Database file and blobs, as they were at one moment."""
    _ensure_room(repository, chosen, folder)
    repository.restore(chosen.name, folder)
    (folder / TAKEN).rename(folder / DATABASE)
    file, size = folder / DATABASE, int(chosen.tag(SIZE) or 0)
    last = bytes.fromhex(chosen.tag(LAST) or "")
    if file.stat().st_size < size:
        raise CouldNotRun(_too_short(chosen))
    os.truncate(file, size)
    if chosen.until is not None:
        last = _cut(file, chosen.until)
    (folder / BLOBS / "tmp").mkdir(parents=True, exist_ok=True)
    _drop_later_blobs(folder / BLOBS, last)


def restore_dump(
    repository: Repository, chosen: Chosen, dsn: str, folder: Path
) -> None:
    """Into an empty database; the dump passes through `folder`."""
    if not postgresql.is_empty(dsn):
        raise CouldNotRun(
            _(
                "command_database_taken",
                default="The database is not empty. A backup is put into a fresh one "
                "alone; nothing was changed.",
            )
        )
    _ensure_room(repository, chosen, folder)
    repository.restore(chosen.name, folder)
    postgresql.fill(dsn, folder / DUMP)
    (folder / DUMP).unlink()


def _ensure_room(repository: Repository, chosen: Chosen, folder: Path) -> None:
    said = repository.call("stats", "--json", "--mode", "restore-size", chosen.name)
    needed, free = json.loads(said)["total_size"], shutil.disk_usage(folder).free
    if needed > free:
        raise CouldNotRun(
            _(
                "command_no_room",
                default="${needed} MB are needed in ${folder}, ${free} MB are free.",
                mapping={
                    "needed": f"{needed / 1e6:.0f}",
                    "free": f"{free / 1e6:.0f}",
                    "folder": str(folder.parent),
                },
            )
        )


def _cut(file: Path, until: datetime) -> bytes:
    """Cut off what came after a moment (aware); the last transaction that is left.

    Raises CouldNotRun where the file begins later: it was packed since.
    """
    from ZODB.FileStorage.FileStorage import FileIterator
    from ZODB.TimeStamp import TimeStamp

    last = bytes(8)
    with file.open("rb+") as database:
        for one in FileIterator(str(file)):
            if TimeStamp(one.tid).timeTime() > until.timestamp():
                database.truncate(one._tpos)
                break
            last = one.tid
    if last == bytes(8):
        raise CouldNotRun(
            _(
                "command_too_early",
                default="The backups do not go back to that moment.",
            )
        )
    moment = datetime.fromtimestamp(TimeStamp(last).timeTime(), LOCAL_TIME)
    shown = moment.strftime("%d/%m/%Y %H:%M:%S")
    say(
        _(
            "command_cut",
            default="State of ${moment}, the last change before the moment.",
            mapping={"moment": shown},
        )
    )
    return last


def _drop_later_blobs(blobs: Path, last: bytes) -> None:
    """Of transactions that are not in the file: they were saved a moment later."""
    for file in blobs.rglob("0x*.blob"):
        if bytes.fromhex(file.stem[2:]) > last:
            file.unlink()


def _too_short(chosen: Chosen) -> object:
    return _(
        "command_backup_short",
        default="Backup ${name} holds less of the database than it says: take another.",
        mapping={"name": chosen.name[:8]},
    )

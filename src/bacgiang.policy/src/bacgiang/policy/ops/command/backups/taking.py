"""A backup: written, checked, copied to the second place; what is too old goes."""

from ....base.file_lock import Taken
from ....base.packing.turn import our_turn
from ...backup.results import keep
from ...backup.results import Result
from ...backup.results import results
from ...backup.results import Work
from ...backup.settings import BackupSettings
from ..moving.ends import End
from ..subcommand import CouldNotRun
from ..subcommand import ExitCode
from ..words import in_words
from ..words import say
from .beside import save_beside
from .beside import TAGS
from .repository import database_of
from .repository import keys_of
from .repository import Repository
from .repository import Said
from .sources import Source
from .sources import source_of
from .sources import TAG
from bacgiang.policy import _
from collections.abc import Iterator
from contextlib import AbstractContextManager
from contextlib import contextmanager
from contextlib import ExitStack
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import os
from pathlib import Path
import secrets
import time


A_DAY = timedelta(hours=20)
TURN = "backup"
"""By which name backups of a server take turns in DATA, which all instances share."""
PARTS = 7
"""In so many days all that is kept has been read once."""


def take(end: End, settings: BackupSettings) -> ExitCode:
    """Of what an instance works on. Raises CouldNotRun."""
    began = datetime.now(UTC)
    source = source_of(end)
    # Two at once would make one repository with two keys, which nobody can open.
    with turn(source.file or end.data / TURN), _kept(end.data, Work.BACKUP, began):
        figures = _written(end.data, source, settings)
        keep(end.data, Work.BACKUP, Result(began, in_words(figures)), is_good=True)
    say(figures)
    if not settings.second:
        return ExitCode.FINE
    try:
        with _kept(end.data, Work.SECOND, began):
            _copy(settings)
            keep(end.data, Work.SECOND, Result(began), is_good=True)
    except CouldNotRun as error:
        say(
            _(
                "command_not_copied",
                default="The backup is there, but not in the second place. ${why}",
                mapping={"why": str(error)},
            )
        )
        return ExitCode.FINDINGS
    return ExitCode.FINE


@contextmanager
def turn(file: Path, patience: float = 0) -> Iterator[None]:
    """Raises CouldNotRun while somebody else packs, saves or proves the same, and goes
    on to after so many seconds.
    """
    until = time.monotonic() + patience
    with ExitStack() as stack:
        while not _entered(stack, our_turn(file)):
            if time.monotonic() >= until:
                raise CouldNotRun(
                    _(
                        "command_not_our_turn",
                        default="The database is being packed, or another backup or "
                        "drill is under way: try again when it has ended.",
                    )
                )
            time.sleep(1)
        yield


def _entered(stack: ExitStack, ours: AbstractContextManager[None]) -> bool:
    try:
        stack.enter_context(ours)
    except Taken:
        return False
    return True


@contextmanager
def _kept(data: Path, work: Work, began: datetime) -> Iterator[None]:
    """That it failed, and why, is kept for the page that says so."""
    try:
        yield
    except (CouldNotRun, OSError) as error:
        keep(data, work, Result(began, str(error)), is_good=False)
        raise


def _written(data: Path, source: Source, settings: BackupSettings) -> object:
    database, keys = database_of(settings), keys_of(settings)
    _ensure_password(settings.password_file)
    for one in (database, keys):
        one.make()
    say(_("command_saving", default="The database …"))
    summary = source.save(database)
    # After the database, so that no record lacks its key.
    say(_("command_saving_keys", default="Keys, and what is beside the database …"))
    save_beside(data, keys)
    say(_("command_checking", default="Checking what was written …"))
    _give_up_old(data, settings)
    return _figures(summary)


def _ensure_password(file: Path) -> None:
    if file.exists():
        return
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as writing:
        writing.write(secrets.token_urlsafe(32) + "\n")
    say(
        _(
            "command_backup_password_made",
            default="The backups' password was made: ${file}. Keep a copy of it "
            "elsewhere: without it no backup can be read.",
            mapping={"file": str(file)},
        )
    )


def _give_up_old(data: Path, settings: BackupSettings) -> None:
    """And check what is left: all of its structure, and once a day a part of its bytes.

    What was erased must be gone from keys in days, so that goes at once; unused pieces
    of the database once a day.
    """
    now = datetime.now(UTC)
    pruned = results(data, Work.PRUNE).good
    is_time = pruned is None or now - pruned.at >= A_DAY
    database, keys = database_of(settings), keys_of(settings)
    forget(settings, database, keys)
    keys.prune()
    if is_time:
        database.prune()
        keep(data, Work.PRUNE, Result(now), is_good=True)
    part = f"--read-data-subset={now.toordinal() % PARTS + 1}/{PARTS}"
    database.call("check", *((part,) if is_time else ()))
    keys.call("check", "--read-data")


def forget(
    settings: BackupSettings, database: Repository, keys: Repository | None = None
) -> None:
    database.forget(
        TAG,
        *("--keep-within", f"{settings.keep_all_days}d"),
        *("--keep-within-daily", f"{settings.keep_daily_days}d"),
        *("--keep-within-weekly", f"{settings.keep_days}d"),
    )
    if keys is not None:
        for tag in TAGS:
            keys.forget(tag, "--keep-within", f"{settings.keep_keys_days}d")


def _copy(settings: BackupSettings) -> None:
    """To the second place, which keeps what it has whatever becomes of the first; what
    is too old goes there, too, where the portal may remove anything. Keys go where they
    are wanted, and nowhere else.
    """
    say(
        _(
            "command_copying",
            default="Copying to ${place} …",
            mapping={"place": settings.second},
        )
    )
    first = [database_of(settings)]
    second = [database_of(settings, settings.second)]
    if settings.second_keys_to:
        first.append(keys_of(settings))
        second.append(keys_of(settings, settings.second_keys_to))
    for one, other in zip(first, second, strict=True):
        other.make(like=one)
        other.call("copy", *one.as_source())
    if settings.second_forgets:
        forget(settings, *second)
        for one in second:
            one.prune()
    for one in second:
        one.call("check")


def _figures(summary: Said) -> object:
    return _(
        "command_backup_done",
        default="Saved: ${all} MB, new of them ${new} MB, in ${seconds} s; backup "
        "${name}.",
        mapping={
            "all": _megabytes(summary.get("total_bytes_processed", 0)),
            "new": _megabytes(summary.get("data_added", 0)),
            "seconds": f"{summary.get('total_duration', 0):.0f}",
            "name": str(summary.get("snapshot_id", ""))[:8],
        },
    )


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f}"

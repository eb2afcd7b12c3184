"""A drill: a backup is put into a fresh place, compared with the portal it was made of,
proven from inside, and thrown away. What came of it is kept.
"""

from ...backup.results import keep
from ...backup.results import Result
from ...backup.results import Work
from ...backup.settings import BackupSettings
from ...database_file import DATABASE
from ..erase_again import erase_again
from ..moving.ends import End
from ..opened_data import open_data
from ..opened_data import opened_site
from ..subcommand import CouldNotRun
from ..subcommand import ExitCode
from ..words import in_words
from ..words import say
from . import postgresql
from .beside import KEYS
from .beside import restore_beside
from .choosing import choose
from .choosing import Chosen
from .repository import database_of
from .repository import keys_of
from .restoring import fresh
from .restoring import refuse_taken
from .restoring import restore_dump
from .restoring import restore_file
from .sources import BLOBS
from .sources import dsn_of
from .sources import LAST
from .taking import turn
from argparse import Namespace
from bacgiang.policy import _
from collections.abc import Iterator
from contextlib import closing
from contextlib import contextmanager
from datetime import datetime
from datetime import UTC
import logging
import os
from pathlib import Path
import shutil
from typing import Any
from zope.i18nmessageid import Message


FOLDER = "restore-drill"
CONF = "etc/zope.conf"
PATIENCE = 600
"""Seconds that it waits for a backup by the clock: the next drill is weeks away."""
TOLD = 20
"""Findings that are said one by one."""


def restore(
    end: End, target: Path, settings: BackupSettings, options: Namespace
) -> None:
    """Fill a fresh place for good. Raises CouldNotRun."""
    chosen = choose(database_of(settings), options.backup, options.until)
    _say_chosen(chosen)
    with fresh(target) as folder:
        _put(folder, options.database, settings, chosen)
    _open(_restored(end, target, options.database), target, options.site)
    with opened_site(options) as site:
        erase_again(site)
        _say_receipts_since(site)
    say(
        _(
            "command_restored",
            default="Restored into ${place}. Receipts, acts and catalog: "
            "bacgiang restore-drill.",
            mapping={"place": str(target)},
        )
    )


def drill(end: End, settings: BackupSettings, options: Namespace) -> ExitCode:
    """Raises CouldNotRun."""
    if options.to is not None:
        # It is thrown away afterwards: nobody's files may be in it.
        refuse_taken(options.to)
    began = datetime.now(UTC)
    try:
        findings, figures = _drilled(end, settings, options)
    except (CouldNotRun, OSError) as error:
        keep(end.data, Work.DRILL, Result(began, str(error)), is_good=False)
        raise
    for one in findings[:TOLD]:
        say(one)
    told = in_words(figures)
    say(told)
    if findings:
        told = " ".join((*map(in_words, findings[:TOLD]), told))
    keep(end.data, Work.DRILL, Result(began, told), is_good=not findings)
    return ExitCode.FINDINGS if findings else ExitCode.FINE


def _drilled(
    end: End, settings: BackupSettings, options: Namespace
) -> tuple[list[Message | str], Message]:
    # What it would tell of damage is found, and said in sentences.
    logging.getLogger("ZODB").setLevel(logging.CRITICAL)
    began = datetime.now(UTC)
    chosen = choose(database_of(settings), options.backup, options.until)
    _say_chosen(chosen)
    target = (options.to or end.data / FOLDER).resolve()
    with _thrown_away(target, options.keep), _scratch(end, options.keep) as dsn:
        with fresh(target) as folder:
            _put(folder, dsn, settings, chosen)
        place = _restored(end, target, dsn)
        restored = datetime.now(UTC)
        say(_("command_comparing", default="Comparing with the portal …"))
        found = _compared(end, place)
        _open(place, target, options.site)
        from .naming import named
        from .proving import prove

        with opened_site(options) as site:
            paths = named(site, found.differing)
            erase_again(site)
            proof = prove(site)
    differing = [_difference(one, paths.get(one, "")) for one in found.differing]
    findings = [*differing, *proof.findings]
    return findings, _(
        "command_drill_done",
        default="Backup of ${moment}: ${objects} objects and ${blobs} files compared, "
        "${acts} sealed acts, ${receipts} receipts, ${catalogued} entries of the "
        "catalog; do not hold: ${failed}. Restored in ${restoring} s, all in ${all} s.",
        mapping={
            "moment": _moment(chosen),
            "objects": str(found.objects),
            "blobs": str(found.blobs),
            "acts": str(proof.acts),
            "receipts": str(proof.receipts),
            "catalogued": str(proof.catalogued),
            "failed": str(len(findings)),
            "restoring": f"{(restored - began).total_seconds():.0f}",
            "all": f"{(datetime.now(UTC) - began).total_seconds():.0f}",
        },
    )


def _difference(number: int, path: str) -> Message:
    return _(
        "command_drill_differs",
        default="Object ${number} is not the same, or its file is missing: ${path}",
        mapping={"number": f"{number:#x}", "path": path or "–"},
    )


def _put(
    folder: Path, dsn: str | None, settings: BackupSettings, chosen: Chosen
) -> None:
    """Put it into a folder, and into a server's empty database."""
    database = database_of(settings)
    restore_beside(keys_of(settings), folder)
    if chosen.tag(LAST):
        restore_file(database, chosen, folder)
    elif dsn:
        restore_dump(database, chosen, dsn, folder)
    else:
        raise CouldNotRun(
            _(
                "command_name_database",
                default="This is a backup of PostgreSQL: name an empty database by "
                "--database.",
            )
        )


def _restored(end: End, target: Path, dsn: str | None) -> End:
    """How what was restored is opened: by the same configuration, which for a server
    names the other database.
    """
    if not dsn:
        return End(end.instance, target)
    folder = target / "instances" / "restored"
    shutil.copytree(end.instance / "etc", folder / "etc")
    file = folder / CONF
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text(
        "".join(f"dsn {dsn}\n" if one.split()[:1] == ["dsn"] else one for one in lines),
        encoding="utf-8",
    )
    return End(folder, folder)


@contextmanager
def _scratch(end: End, is_kept: bool) -> Iterator[str | None]:
    """An empty database on the portal's own server, dropped at the end."""
    dsn = dsn_of(end)
    if dsn is None:
        yield None
        return
    name = f"bacgiang_drill_{os.getpid()}"
    postgresql.make(dsn, name)
    try:
        yield postgresql.named(dsn, name)
    finally:
        if not is_kept:
            _close()
            postgresql.drop(dsn, name)


@contextmanager
def _thrown_away(target: Path, is_kept: bool) -> Iterator[None]:
    if not is_kept:
        # Of a drill that was killed.
        shutil.rmtree(target, ignore_errors=True)
    try:
        yield
    finally:
        if not is_kept:
            _close()
            shutil.rmtree(target, ignore_errors=True)


def _compared(live: End, restored: End) -> Any:
    from ..moving.commands import tell_compared
    from ..moving.comparing import compare
    from ..moving.ends import opened

    with opened(restored) as other, _living(live) as one:
        return compare(one, other, tell_compared, other.lastTransaction())


@contextmanager
def _living(end: End) -> Iterator[Any]:
    """The storage of a portal that may run; only read."""
    file = end.data / DATABASE
    if dsn_of(end) is not None:
        from ..moving.ends import opened

        # Files that were asked for are kept there.
        folder = end.data / "instances" / "drill"
        try:
            with opened(End(end.instance, folder)) as storage:
                yield storage
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return
    from ZODB.FileStorage.FileStorage import FileStorage

    with turn(file, PATIENCE):
        storage = FileStorage(str(file), read_only=True, blob_dir=str(end.data / BLOBS))
        with closing(storage):
            yield storage


def _open(end: End, target: Path, site: str) -> None:
    os.environ["RECORD_KEYS"] = str(target / KEYS)
    open_data(Namespace(instance=end.instance, data=end.data, site=site))


def _close() -> None:
    """The database of the place that is thrown away, if it was opened."""
    import Zope2

    if Zope2.DB is not None:
        Zope2.DB.close()


def _say_chosen(chosen: Chosen) -> None:
    say(
        _(
            "command_restoring",
            default="Restoring backup ${name} of ${moment} …",
            mapping={"name": chosen.name[:8], "moment": _moment(chosen)},
        )
    )


def _say_receipts_since(site: Any) -> None:
    """What was acknowledged after the backup was made, where receipts were copied."""
    from ....citizen.submissions.copies import copied_codes
    from ....citizen.submissions.copies import FOLDER as COPIES
    from ....citizen.submissions.submissions import submissions

    if folder := os.environ.get(COPIES):
        there = set(submissions(site).codes())
        since = [one for one in copied_codes(Path(folder)) if one not in there]
        said = {"folder": folder, "codes": ", ".join(since) or "–"}
        say(
            _(
                "command_codes_since",
                default="Receipts handed out after this backup, copied to ${folder}: "
                "${codes}",
                mapping=said,
            )
        )


def _moment(chosen: Chosen) -> str:
    from ....base.dates import LOCAL_TIME

    return chosen.at.astimezone(LOCAL_TIME).strftime("%d/%m/%Y %H:%M")

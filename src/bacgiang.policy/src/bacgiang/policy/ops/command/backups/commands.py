"""`bacgiang backup`, `restore` and `restore-drill`."""

from ....base.dates import LOCAL_TIME
from ....base.installed_settings import WrongSetting
from ...backup.settings import backup_settings
from ...backup.settings import BackupSettings
from ...private_data import OTHERS
from ..opened_data import DATA
from ..opened_data import INSTANCE
from ..opened_data import SITE
from ..opened_data import wrong_setting
from ..subcommand import Argument
from ..subcommand import CouldNotRun
from ..subcommand import ExitCode
from ..subcommand import Subcommand
from argparse import ArgumentTypeError
from argparse import Namespace
from bacgiang.policy import _
from dataclasses import replace
from datetime import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    # Other commands need no database.
    from ..moving.ends import End


def run_backup(options: Namespace) -> ExitCode:
    from .taking import take

    return take(_end_of_portal(options), _settings(options))


def run_restore(options: Namespace) -> ExitCode:
    from .drilling import restore

    settings = _settings(options)
    _ensure_password(settings.password_file)
    restore(_end(options), options.to.resolve(), settings, options)
    return ExitCode.FINE


def run_drill(options: Namespace) -> ExitCode:
    from .drilling import drill

    end, settings = _end_of_portal(options), _settings(options)
    _ensure_password(settings.password_file)
    return drill(end, settings, options)


def _end(options: Namespace) -> "End":
    from ..moving.ends import End

    os.umask(OTHERS)
    return End(options.instance, options.data.resolve())


def _end_of_portal(options: Namespace) -> "End":
    """Raises CouldNotRun where the data are not there."""
    # What both kinds of portal have from their first start.
    if not (options.data / "keys").is_dir():
        raise CouldNotRun(
            _(
                "command_nothing_to_save",
                default="There is no portal in ${data}.",
                mapping={"data": str(options.data)},
            )
        )
    return _end(options)


def _ensure_password(file: Path) -> None:
    """Raises CouldNotRun, OSError."""
    if not file.is_file():
        raise CouldNotRun(
            _(
                "command_backup_password_missing",
                default="The file with the backups' password is not there: ${file}. "
                "Name yours by --password-file.",
                mapping={"file": str(file)},
            )
        )


def _settings(options: Namespace) -> BackupSettings:
    """What is set, and what the options say instead. Raises CouldNotRun."""
    try:
        found = backup_settings(options.data)
    except WrongSetting as error:
        raise wrong_setting(error) from None
    if place := getattr(options, "source", ""):
        found = replace(found, to=place, keys_to=options.keys_from or place)
    if file := getattr(options, "password_file", None):
        found = replace(found, password_file=file)
    return found


def _moment(text: str) -> datetime:
    """As clocks in the province show it."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=LOCAL_TIME)
    except ValueError:
        raise ArgumentTypeError(text) from None


WHICH = (
    Argument(
        "--from",
        dest="source",
        default="",
        metavar="PLACE",
        help=_(
            "command_backup_from",
            default="where the backups are, when it is not the place that is set (the "
            "second one, say)",
        ),
    ),
    Argument(
        "--keys-from",
        default="",
        metavar="PLACE",
        help=_(
            "command_backup_keys_from",
            default="where those of the keys are, when that is another place",
        ),
    ),
    Argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help=_(
            "command_backup_password_file",
            default="the file with the backups' password, when it is not the one set",
        ),
    ),
    Argument(
        "--backup",
        default="",
        metavar="NAME",
        help=_(
            "command_backup_name",
            default="which backup, as it was named when it was made; without it the "
            "newest",
        ),
    ),
    Argument(
        "--until",
        type=_moment,
        metavar="MOMENT",
        help=_(
            "command_backup_until",
            default="the state of a moment, in the province's time: 2026-03-02T09:30",
        ),
    ),
)

BACKUP = Subcommand(
    name="backup",
    summary=_(
        "command_backup",
        default="Back up database, files and keys, of a portal that runs or not.",
    ),
    arguments=(DATA, INSTANCE),
    run=run_backup,
)

RESTORE = Subcommand(
    name="restore",
    summary=_("command_restore", default="Put a backup into a fresh place."),
    arguments=(
        Argument(
            "--to",
            type=Path,
            required=True,
            metavar="FOLDER",
            help=_(
                "command_restore_to", default="the fresh place: an empty folder or none"
            ),
        ),
        Argument(
            "--database",
            default="",
            metavar="DSN",
            help=_(
                "command_restore_database",
                default="the empty database of a cluster, in words of libpq",
            ),
        ),
        *WHICH,
        DATA,
        INSTANCE,
        SITE,
    ),
    run=run_restore,
)

DRILL = Subcommand(
    name="restore-drill",
    summary=_(
        "command_restore_drill",
        default="Restore a backup into a fresh place, compare and prove it, throw it "
        "away.",
    ),
    arguments=(
        Argument(
            "--to",
            type=Path,
            metavar="FOLDER",
            help=_(
                "command_drill_to",
                default="where it is restored for that time (restore-drill in DATA)",
            ),
        ),
        Argument(
            "--keep",
            action="store_true",
            help=_("command_drill_keep", default="leave what was restored there"),
        ),
        *WHICH,
        DATA,
        INSTANCE,
        SITE,
    ),
    run=run_drill,
)

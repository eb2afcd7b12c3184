"""`bacgiang doctor`: what of an installation is wrong, each with what to do (14, 15.2).

It changes nothing, and may be asked while the portal runs.
"""

from ..before_start.front import faults_of_front
from ..before_start.obstacles import is_open
from ..before_start.obstacles import obstacles
from ..before_start.tail import tail_of
from ..database_file import DATABASE
from .opened_data import DATA
from .subcommand import Argument
from .subcommand import ExitCode
from .subcommand import Subcommand
from .words import in_words
from .words import say
from argparse import Namespace
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
import os
from pathlib import Path
from zope.i18nmessageid import Message


OTHERS = 0o077


def run(options: Namespace) -> ExitCode:
    runs = (options.data / DATABASE).exists() and is_open(options.data)
    found = list(_faults(options, runs))
    for fault in found:
        print(f"✗ {in_words(fault)}")
    if runs:
        say(_("doctor_runs", default="The portal runs on these data."))
    if not found:
        say(_("doctor_fine", default="Nothing was found to be wrong."))
    return ExitCode.FINDINGS if found else ExitCode.FINE


def _faults(options: Namespace, runs: bool) -> Iterator[Message]:
    data, project = options.data, Path(os.environ.get("PROJECT", "."))
    # A portal that runs has its port and its data to itself.
    if not runs:
        yield from obstacles(data, options.port)
        yield from _of_database(data / DATABASE)
    yield from _of_modes(data)
    yield from _of_python()
    yield from faults_of_front(project, datetime.now(UTC))
    yield from _of_backups(data)
    yield from _of_seals(data)
    yield from _of_mail(data / "mail")


def _of_database(file: Path) -> Iterator[Message]:
    if not file.exists():
        return
    with file.open("rb") as opened:
        tail = tail_of(opened)
    if tail is not None:
        yield _(
            "doctor_tail",
            default="${file}: behind the last whole transaction (${moment}) stand "
            "${bytes} bytes of a write that never ended. The next start keeps them in "
            "a file of their own and cuts them off.",
            mapping={"file": str(file), **tail.told},
        )


def _of_modes(data: Path) -> Iterator[Message]:
    private = (data, *data.glob("*-password"), data / "keys", data / "secrets")
    for one in private:
        if not one.exists() or not one.stat().st_mode & OTHERS:
            continue
        yield _(
            "doctor_modes",
            default="${path} can be read by other accounts of this machine. Take that "
            "from them (chmod go= ${path}), and change what was in it.",
            mapping={"path": str(one)},
        )


def _of_python() -> Iterator[Message]:
    # Imported late: only this asks how quick the interpreter is.
    from ..interpreter import is_parser_slow
    from ..interpreter import SLOW_PARSER

    if is_parser_slow():
        yield SLOW_PARSER


def _of_backups(data: Path) -> Iterator[Message]:
    from ..backup.places import keys_placed
    from ..backup.told import warnings

    yield from warnings(data, datetime.now(UTC))
    yield from keys_placed(data)


def _of_seals(data: Path) -> Iterator[Message]:
    from ..seals_outside.told import warnings

    yield from warnings(data)


def _of_mail(folder: Path) -> Iterator[Message]:
    from ..health.checks import letters_that_wait

    yield from letters_that_wait(folder / "queue", datetime.now(UTC))
    kept = sorted(folder.glob("*.eml"))
    if kept:
        yield _(
            "doctor_mail_kept",
            default="${count} letters are kept as files in ${folder}: they reach "
            "nobody. Name a mail host in Site Setup, Mail, and remove the files.",
            mapping={"count": str(len(kept)), "folder": str(folder)},
        )


DOCTOR = Subcommand(
    name="doctor",
    summary=_(
        "command_doctor",
        default="Say what is wrong with this installation, and what to do about it.",
    ),
    arguments=(
        DATA,
        Argument(
            "--port",
            type=int,
            default=int(os.environ.get("PORT") or 8080),
            help=_("command_port", default="port of the instance (PORT, or 8080)"),
        ),
    ),
    run=run,
)

"""`bacgiang export`: a whole register of a portal into a folder, by its API (7.2b).

Of documents a folder for every record, with its facts, text and originals; `bacgiang
import` takes it into another portal. What is there already is not fetched again.
"""

from .arguments import PASSWORD_FILE
from .arguments import PROCEDURES
from .arguments import REGISTERS
from .arguments import TOKEN_FILE
from .arguments import URL
from .subcommand import Argument
from .subcommand import ExitCode
from .subcommand import Subcommand
from argparse import Namespace
from bacgiang.policy import _
from pathlib import Path


def run(options: Namespace) -> ExitCode:
    # Imported late: the other subcommands need none of it.
    from .bulk.exporting import export_register
    from .bulk.exporting import RegisterExport
    from .bulk.progress import Progress
    from .bulk.signing_in import signed_in
    from .documents.export import DocumentExport
    from .procedures.export import ProcedureExport

    progress = Progress(None)
    client = signed_in(options, progress.say)
    try:
        export: RegisterExport
        if options.register == PROCEDURES:
            export = ProcedureExport(client, options.folder)
        else:
            export = DocumentExport(client, f"@{options.register}", options.folder)
        return export_register(export, client, progress)
    finally:
        progress.end()


EXPORT = Subcommand(
    name="export",
    summary=_(
        "command_export", default="Take a whole register of a portal out into a folder."
    ),
    arguments=(
        Argument(
            "register",
            choices=(*REGISTERS, PROCEDURES),
            help=_("command_register_to_take_out", default="the register to take out"),
        ),
        Argument(
            "folder",
            type=Path,
            metavar="FOLDER",
            help=_(
                "command_where_to_put_it",
                default="where to put it; procedures also into FILE.xlsx, FILE.json "
                "or FILE.zip",
            ),
        ),
        URL,
        Argument(
            "--user",
            help=_(
                "command_account_taken_out",
                default="account whose records are taken out (the public's without it)",
            ),
        ),
        PASSWORD_FILE,
        TOKEN_FILE,
    ),
    run=run,
)

"""`bacgiang import`: many records into a register of a portal, by its API (7.2b).

The same source twice changes nothing, and a run that was stopped goes on where it was.
"""

from .arguments import check_batch
from .arguments import PASSWORD_FILE
from .arguments import PROCEDURES
from .arguments import REGISTERS
from .arguments import run_arguments
from .arguments import TOKEN_FILE
from .arguments import URL
from .subcommand import Argument
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from .words import in_words
from argparse import Namespace
from bacgiang.policy import _
from pathlib import Path


def run(options: Namespace) -> ExitCode:
    # Imported late: the other subcommands need none of it.
    from .bulk.importing import import_records

    check_batch(options)
    if options.register == PROCEDURES:
        if options.kind:
            raise CouldNotRun(
                _(
                    "command_kind_is_for_documents_procedures_have",
                    default="--kind is for documents: procedures have one register.",
                )
            )
        from .procedures.source import Source as ProcedureSource

        return import_records(ProcedureSource(options.source), options)
    from .documents.source import Source

    return import_records(Source(options.source), options)


IMPORT = Subcommand(
    name="import",
    summary=_(
        "command_take_documents_or_procedures_into_a",
        default="Take documents or procedures into a register of a portal.",
    ),
    arguments=(
        Argument(
            "register",
            choices=(*REGISTERS, PROCEDURES),
            help=_("command_what_the_records_are", default="what the records are"),
        ),
        Argument(
            "source",
            type=Path,
            nargs="+",
            metavar="SOURCE",
            help=_(
                "command_folder_with_index_jsonl_index_csv",
                default="folder with index.jsonl, index.csv or index.xlsx, such"
                " an index, the folder of an export, or files and "
                "folders without an index; of procedures: JSON, JSON "
                "Lines, XLSX, CSV, a ZIP or folder of CSV, the folder "
                "of an export",
            ),
        ),
        URL,
        TOKEN_FILE,
        Argument(
            "--user",
            help=_(
                "command_account_that_may_add_records_without",
                default="account that may add records, without a token",
            ),
        ),
        PASSWORD_FILE,
        *run_arguments(
            in_words(_("command_records", default="records")),
            unit=in_words(
                _(
                    "command_unit_in_charge_of_the_records",
                    default="unit in charge of the records",
                )
            ),
            report="SOURCE.import.jsonl",
        ),
        Argument(
            "--submit",
            action="store_true",
            help=_(
                "command_hand_new_records_to_the_reviewers",
                default="hand new records to the reviewers",
            ),
        ),
        Argument(
            "--kind",
            choices=REGISTERS,
            help=_(
                "command_another_register_for_the_same_documents",
                default="another register for the same documents",
            ),
        ),
    ),
    run=run,
)

"""`bacgiang import`: many records into a register of a portal, by its API (7.2b).

The same source twice changes nothing, and a run that was stopped goes on where it was.
"""

from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from argparse import ArgumentParser
from argparse import Namespace
from pathlib import Path


REGISTERS = ("legal-documents", "directives")
PROCEDURES = "procedures"
BATCH = 50


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "register", choices=(*REGISTERS, PROCEDURES), help="what the records are"
    )
    parser.add_argument(
        "source",
        type=Path,
        nargs="+",
        metavar="SOURCE",
        help="folder with index.jsonl, index.csv or index.xlsx, such an index, the "
        "folder of an export, or files and folders without an index; of procedures: "
        "JSON, JSON Lines, XLSX, CSV, a ZIP or folder of CSV, the folder of an export",
    )
    parser.add_argument("--url", required=True, help="address of the portal")
    parser.add_argument("--user", required=True, help="account that may add records")
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="file whose first line is the password; asked for without it",
    )
    parser.add_argument(
        "--unit", default="", metavar="CODE", help="unit in charge of the records"
    )
    parser.add_argument(
        "--submit", action="store_true", help="hand new records to the reviewers"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would become of each; no more"
    )
    parser.add_argument(
        "--report",
        type=Path,
        metavar="FILE",
        help="a line of JSON for every input (SOURCE.import.jsonl without it)",
    )
    parser.add_argument(
        "--batch",
        type=int,
        default=BATCH,
        metavar="N",
        help=f"records in one request, 1 to 200 ({BATCH})",
    )
    parser.add_argument(
        "--kind", choices=REGISTERS, help="another register for the same documents"
    )


def run(options: Namespace) -> ExitCode:
    # Imported late: the other subcommands need none of it.
    from .bulk.importing import check_options
    from .bulk.importing import import_records

    check_options(options)
    if options.register == PROCEDURES:
        if options.kind:
            raise CouldNotRun("--kind is for documents: procedures have one register.")
        from .procedures.source import Source as ProcedureSource

        return import_records(ProcedureSource(options.source), options)
    from .documents.source import Source

    return import_records(Source(options.source), options)


IMPORT = Subcommand(
    name="import",
    summary="Take documents or procedures into a register of a portal.",
    add_arguments=add_arguments,
    run=run,
)

"""`bacgiang import`: many documents into a register of a portal, by its API (7.2b).

The same source twice changes nothing, and a run that was stopped goes on where it was.
"""

from .passwords import password_of
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from argparse import ArgumentParser
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from .documents.progress import Progress
    from .documents.report import Report
    from .documents.source import Source

REGISTERS = ("legal-documents", "directives")
BATCH = 50


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("register", choices=REGISTERS, help="what the documents are")
    parser.add_argument(
        "source",
        type=Path,
        nargs="+",
        metavar="SOURCE",
        help="folder with index.jsonl, index.csv or index.xlsx, such an index, the "
        "folder of an export, or files and folders without an index",
    )
    parser.add_argument("--url", required=True, help="address of the portal")
    parser.add_argument("--user", required=True, help="account that may add documents")
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
        help=f"documents in one request, 1 to 200 ({BATCH})",
    )
    parser.add_argument(
        "--kind", choices=REGISTERS, help="another register for the same source"
    )


def run(options: Namespace) -> ExitCode:
    # Imported late: the other subcommands need none of it.
    from .documents.batches import MOST_ITEMS
    from .documents.progress import Progress
    from .documents.register_client import RegisterClient
    from .documents.report import Report
    from .documents.sending import Destination
    from .documents.source import Source
    from .documents.taking_in import TakingIn

    if not 1 <= options.batch <= MOST_ITEMS:
        raise CouldNotRun(f"--batch is a number from 1 to {MOST_ITEMS}.")
    source = Source(options.source)
    report = Report(options.report or _default_report(source, options.dry_run))
    source.left_out = report.path
    progress = Progress(source.count())
    client = RegisterClient(
        options.url,
        options.user,
        password_of(options.user, options.password_file),
        say=progress.say,
    )
    client.sign_in()
    to = Destination(
        client,
        f"@{options.kind or options.register}",
        options.unit,
        options.dry_run,
        options.submit,
    )
    with report.writing():
        try:
            TakingIn(to, report, progress, options.batch).run(source)
        finally:
            progress.end()
    _tell(source, report, progress, options.dry_run)
    return ExitCode.FINDINGS if report.findings else ExitCode.FINE


def _default_report(source: "Source", dry_run: bool) -> Path:
    ending = "dry-run.jsonl" if dry_run else "import.jsonl"
    return Path(f"{source.name}.{ending}")


def _tell(
    source: "Source", report: "Report", progress: "Progress", dry_run: bool
) -> None:
    from .documents.outcomes import Outcome

    if source.columns.ignored:
        names = ", ".join(source.columns.ignored)
        print(f"Columns of the index that were ignored: {names}.")
    counts = ", ".join(f"{report.counts[one]} {one.value}" for one in Outcome)
    dry = "Dry run, nothing was changed. " if dry_run else ""
    print(f"{dry}{progress.done} inputs: {counts}.")
    if report.earlier:
        print(f"Of these {report.earlier} were taken in by an earlier run.")
    if report.findings:
        print(f"To be looked at: {report.findings}.")
    print(f"{progress.rate:.1f} a second. Report: {report.path}")


IMPORT = Subcommand(
    name="import",
    summary="Take documents into a register of a portal.",
    add_arguments=add_arguments,
    run=run,
)

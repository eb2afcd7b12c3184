"""Options that several subcommands have."""

from .subcommand import CouldNotRun
from argparse import ArgumentParser
from argparse import Namespace
from pathlib import Path


BATCH = 50
MOST_ITEMS = 200
"""What the portal takes at once."""


def account_arguments(
    parser: ArgumentParser, who: str, *, required: bool = True
) -> None:
    """The account that asks; `who` says which one it has to be."""
    parser.add_argument("--user", required=required, help=who)
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="file whose first line is the password; asked for without it",
    )


def run_arguments(parser: ArgumentParser, what: str, *, unit: str, report: str) -> None:
    """How many `what` are sent to the portal; `unit`: what the option is for,
    `report`: its name without the option.
    """
    parser.add_argument("--unit", default="", metavar="CODE", help=unit)
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would become of each; no more"
    )
    parser.add_argument(
        "--report",
        type=Path,
        metavar="FILE",
        help=f"a line of JSON for each of the {what} ({report} without it)",
    )
    parser.add_argument(
        "--batch",
        type=int,
        default=BATCH,
        metavar="N",
        help=f"{what} in one request, 1 to {MOST_ITEMS} ({BATCH})",
    )


def check_batch(options: Namespace) -> None:
    """Raises CouldNotRun."""
    if not 1 <= options.batch <= MOST_ITEMS:
        raise CouldNotRun(f"--batch is a number from 1 to {MOST_ITEMS}.")


def report_path(options: Namespace, name: str, ending: str) -> Path:
    """Where the report is written: where it was said, or beside one."""
    if options.report:
        return Path(options.report)
    return Path(f"{name}.{'dry-run.jsonl' if options.dry_run else ending}")

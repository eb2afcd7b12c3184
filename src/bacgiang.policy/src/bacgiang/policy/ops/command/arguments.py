"""Options that several subcommands have."""

from .subcommand import Argument
from .subcommand import CouldNotRun
from argparse import Namespace
from pathlib import Path


BATCH = 50
MOST_ITEMS = 200
"""What the portal takes at once."""


URL = Argument("--url", required=True, help="address of the portal")
PASSWORD_FILE = Argument(
    "--password-file",
    type=Path,
    metavar="FILE",
    help="file whose first line is the password; asked for without it",
)


TOKEN_FILE = Argument(
    "--token-file",
    type=Path,
    metavar="FILE",
    help="file whose first line is an access token, instead of account and password",
)


def run_arguments(what: str, *, unit: str, report: str) -> tuple[Argument, ...]:
    """How many `what` are sent to the portal; `unit`: what the option is for,
    `report`: its name without the option.
    """
    return (
        Argument("--unit", default="", metavar="CODE", help=unit),
        Argument(
            "--dry-run",
            action="store_true",
            help="say what would become of each; no more",
        ),
        Argument(
            "--report",
            type=Path,
            metavar="FILE",
            help=f"a line of JSON for each of the {what} ({report} without it)",
        ),
        Argument(
            "--batch",
            type=int,
            default=BATCH,
            metavar="N",
            help=f"{what} in one request, 1 to {MOST_ITEMS} ({BATCH})",
        ),
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

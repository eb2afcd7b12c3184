"""Options that several subcommands have."""

from .subcommand import Argument
from .subcommand import CouldNotRun
from argparse import Namespace
from bacgiang.policy import _
from pathlib import Path


REGISTERS = ("legal-documents", "directives")
"""Of documents."""
PROCEDURES = "procedures"
BATCH = 50
MOST_ITEMS = 200
"""What the portal takes at once."""


URL = Argument(
    "--url",
    required=True,
    help=_("command_address_of_the_portal", default="address of the portal"),
)
PASSWORD_FILE = Argument(
    "--password-file",
    type=Path,
    metavar="FILE",
    help=_(
        "command_file_whose_first_line_is_the",
        default="file whose first line is the password; asked for without it",
    ),
)
TOKEN_FILE = Argument(
    "--token-file",
    type=Path,
    metavar="FILE",
    help=_(
        "command_file_whose_first_line_is_an",
        default="file whose first line is an access token, instead of account "
        "and password",
    ),
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
            help=_(
                "command_say_what_would_become_of_each",
                default="say what would become of each; no more",
            ),
        ),
        Argument(
            "--report",
            type=Path,
            metavar="FILE",
            help=_(
                "command_a_line_of_json_for_each",
                default="a line of JSON for each of the ${what} (${report} without it)",
                mapping={"what": str(what), "report": str(report)},
            ),
        ),
        Argument(
            "--batch",
            type=int,
            default=BATCH,
            metavar="N",
            help=_(
                "command_in_one_request_to",
                default="${what} in one request, 1 to ${most_items} (${batch})",
                mapping={
                    "what": str(what),
                    "most_items": str(MOST_ITEMS),
                    "batch": str(BATCH),
                },
            ),
        ),
    )


def check_batch(options: Namespace) -> None:
    """Raises CouldNotRun."""
    if not 1 <= options.batch <= MOST_ITEMS:
        raise CouldNotRun(
            _(
                "command_batch_is_a_number_from_to",
                default="--batch is a number from 1 to ${most_items}.",
                mapping={"most_items": str(MOST_ITEMS)},
            )
        )


def report_path(options: Namespace, name: str, ending: str) -> Path:
    """Where the report is written: where it was said, or beside one."""
    if options.report:
        return Path(options.report)
    return Path(f"{name}.{'dry-run.jsonl' if options.dry_run else ending}")

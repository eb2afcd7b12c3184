"""Entry point of the `bacgiang` command."""

from .archives.commands import ARCHIVE_SITE
from .archives.commands import CHECK
from .archives.commands import TAKE_IN
from .backups.commands import BACKUP
from .backups.commands import DRILL
from .backups.commands import RESTORE
from .doctor import DOCTOR
from .erase_again import ERASE_AGAIN
from .export_register import EXPORT
from .import_register import IMPORT
from .moving.commands import MOVE_IN
from .moving.commands import MOVE_OUT
from .parse import PARSE
from .publish_documents import PUBLISH
from .second_factor_off import SECOND_FACTOR_OFF
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from .upgrade_data import UPGRADE
from .verify_acts import VERIFY_ACTS
from .verify_receipt import VERIFY
from .words import in_words
from argparse import ArgumentParser
from bacgiang.policy import _
from collections.abc import Sequence
import signal
import sys


SUBCOMMANDS: tuple[Subcommand, ...] = (
    DOCTOR,
    PARSE,
    IMPORT,
    PUBLISH,
    EXPORT,
    SECOND_FACTOR_OFF,
    UPGRADE,
    ERASE_AGAIN,
    BACKUP,
    RESTORE,
    DRILL,
    MOVE_IN,
    MOVE_OUT,
    CHECK,
    TAKE_IN,
    ARCHIVE_SITE,
    VERIFY_ACTS,
    VERIFY,
)


def parser() -> ArgumentParser:
    """The command line with all subcommands."""
    top = ArgumentParser(
        prog="bacgiang",
        description=in_words(
            _(
                "command_commands_for_the_portal_website_b",
                default="Commands for the portal.",
            )
        ),
        epilog=in_words(
            _(
                "command_exit_code_fine_something_does_not",
                default="Exit code: 0 fine, 1 something does not hold, 2 could not "
                "run.",
            )
        ),
    )
    commands = top.add_subparsers(
        title=in_words(_("command_commands", default="commands")),
        metavar="COMMAND",
        required=True,
    )
    for subcommand in SUBCOMMANDS:
        summary = in_words(subcommand.summary)
        one = commands.add_parser(subcommand.name, help=summary, description=summary)
        if subcommand.one_of:
            group = one.add_mutually_exclusive_group(required=True)
            for argument in subcommand.one_of:
                group.add_argument(*argument.names, **argument.options)
        for argument in subcommand.arguments:
            one.add_argument(*argument.names, **argument.options)
        one.set_defaults(run=subcommand.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the subcommand named in `arguments` (sys.argv without them)."""
    if arguments is None:
        # As with Ctrl-C nothing is left behind that was unpacked for the time.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except CouldNotRun as error:
        print(f"bacgiang: {error}", file=sys.stderr)
    except OSError as error:
        named = error.filename or "A file"
        why = in_words(
            _(
                "command_cannot_be_read_or_written",
                default="${named} cannot be read or written (${strerror}).",
                mapping={"named": str(named), "strerror": str(error.strerror)},
            )
        )
        print(f"bacgiang: {why}", file=sys.stderr)
    except KeyboardInterrupt:
        print(
            in_words(
                _("command_bacgiang_interrupted", default="bacgiang: interrupted")
            ),
            file=sys.stderr,
        )
    return int(ExitCode.COULD_NOT_RUN)


if __name__ == "__main__":
    sys.exit(main())

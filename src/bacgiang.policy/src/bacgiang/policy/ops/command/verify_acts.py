"""`bacgiang verify-acts`: has the record of acts been changed since it was sealed?

Everything is computed anew, from the records to the last seal (15.3, decision 10).
"""

from .acts_check import ActsCheck
from .acts_check import Whose
from .arguments import PASSWORD_FILE
from .arguments import TOKEN_FILE
from .finding_words import say_findings
from .kept_seals import read_seals
from .kept_seals import write_seals
from .stamps_check import ARGUMENTS as STAMPS
from .stamps_check import check_stamps
from .subcommand import Argument
from .subcommand import ExitCode
from .subcommand import Subcommand
from .words import say
from argparse import Namespace
from bacgiang.policy import _
from pathlib import Path


def run(options: Namespace) -> ExitCode:
    kept = read_seals(options.seals) if options.seals else []
    check = _check_file(options.file) if options.file else _check_portal(options)
    check.look_for_gaps()
    complete = options.file is None
    compared = check.compare(kept, Whose.KEPT, complete=complete)
    _tell(check)
    if options.seals:
        say(
            _(
                "command_days_compared",
                default="Days compared with the seals you kept: ${compared} of "
                "${kept}.",
                mapping={"compared": str(compared), "kept": str(len(kept))},
            )
        )
    digests = {seal.day: seal.digest for seal in check.seals}
    told, findings = check_stamps(options, check.log, digests)
    for line in told:
        say(line)
    if check.findings or findings:
        return say_findings([*check.findings, *findings])
    if check.seals:
        say(_("command_all_as_sealed", default="Everything is as it was sealed."))
    if options.save_seals:
        write_seals(options.save_seals, check.seals)
    return ExitCode.FINE


def _check_file(path: Path) -> ActsCheck:
    check = ActsCheck()
    with path.open("rb") as file:
        check.add(file)
    return check


def _check_portal(options: Namespace) -> ActsCheck:
    # Imported late: verifying a file needs nothing but the standard library.
    from .acts_of_portal import check_portal
    from .bulk.signing_in import client_of

    return check_portal(client_of(options, needs_account=True, waits=()))


def _tell(check: ActsCheck) -> None:
    if not check.seals:
        say(
            _(
                "command_no_day_sealed",
                default="No day is sealed yet: there is nothing to verify.",
            )
        )
        return
    facts = {
        "days": str(len(check.seals)),
        "first": check.seals[0].day,
        "last": check.seals[-1].day,
        "acts": str(check.records),
        "withheld": str(check.withheld),
    }
    say(
        _(
            "command_days_sealed",
            default="${days} days sealed, from ${first} to ${last}; ${acts} acts "
            "checked, ${withheld} withheld.",
            mapping=facts,
        )
    )
    say(
        _(
            "command_last_seal",
            default="The last seal is ${digest}",
            mapping={"digest": check.seals[-1].digest},
        )
    )
    if not check.starts_at_genesis:
        say(
            _(
                "command_not_all_days",
                default="These are not all days: the first one follows an earlier "
                "seal.",
            )
        )


VERIFY_ACTS = Subcommand(
    name="verify-acts",
    summary=_(
        "command_verify_acts",
        default="Verify that the record of acts is as it was sealed.",
    ),
    one_of=(
        Argument(
            "--url",
            help=_(
                "command_portal_verified",
                default="address of the portal, whose record is verified",
            ),
        ),
        Argument(
            "--file",
            type=Path,
            help=_(
                "command_file_verified",
                default="sealed export (JSON Lines) that is verified instead",
            ),
        ),
    ),
    arguments=(
        Argument(
            "--user",
            help=_(
                "command_account_record",
                default="account that may read the record (with --url)",
            ),
        ),
        PASSWORD_FILE,
        TOKEN_FILE,
        Argument(
            "--seals",
            type=Path,
            metavar="FILE",
            help=_(
                "command_seals",
                default="seals you kept, which the record is compared with",
            ),
        ),
        Argument(
            "--save-seals",
            type=Path,
            metavar="FILE",
            help=_(
                "command_save_seals",
                default="where to keep the seals when all is well, for --seals next "
                "time",
            ),
        ),
        *STAMPS,
    ),
    run=run,
)

"""`bacgiang verify-acts`: has the record of acts been changed since it was sealed?

Everything is computed anew, from the records to the last seal (15.3, decision 10).
"""

from .acts_check import ActsCheck
from .arguments import PASSWORD_FILE
from .arguments import TOKEN_FILE
from .kept_seals import read_seals
from .kept_seals import write_seals
from .subcommand import Argument
from .subcommand import ExitCode
from .subcommand import Subcommand
from argparse import Namespace
from pathlib import Path


def run(options: Namespace) -> ExitCode:
    kept = read_seals(options.seals) if options.seals else []
    check = _check_file(options.file) if options.file else _check_portal(options)
    check.look_for_gaps()
    complete = options.file is None
    compared = check.compare(kept, "that you kept", complete=complete)
    _tell(check)
    if options.seals:
        print(f"Days compared with the seals you kept: {compared} of {len(kept)}.")
    if check.findings:
        print(f"Something does not hold. Findings: {len(check.findings)}.")
        for finding in check.findings:
            print(f"- {finding}")
        return ExitCode.FINDINGS
    if check.seals:
        print("Everything is as it was sealed.")
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
        print("No day is sealed yet: there is nothing to verify.")
        return
    withheld = f", {check.withheld} withheld" if check.withheld else ""
    print(
        f"{len(check.seals)} days sealed, from {check.seals[0].day} to "
        f"{check.seals[-1].day}; {check.records} acts checked{withheld}."
    )
    print(f"The last seal is {check.seals[-1].digest}")
    if not check.starts_at_genesis:
        print("These are not all days: the first one follows an earlier seal.")


VERIFY_ACTS = Subcommand(
    name="verify-acts",
    summary="Verify that the record of acts is as it was sealed.",
    one_of=(
        Argument("--url", help="address of the portal, whose record is verified"),
        Argument(
            "--file",
            type=Path,
            help="sealed export (JSON Lines) that is verified instead",
        ),
    ),
    arguments=(
        Argument("--user", help="account that may read the record (with --url)"),
        PASSWORD_FILE,
        TOKEN_FILE,
        Argument(
            "--seals",
            type=Path,
            metavar="FILE",
            help="seals you kept, which the record is compared with",
        ),
        Argument(
            "--save-seals",
            type=Path,
            metavar="FILE",
            help="where to keep the seals when all is well, for --seals next time",
        ),
    ),
    run=run,
)

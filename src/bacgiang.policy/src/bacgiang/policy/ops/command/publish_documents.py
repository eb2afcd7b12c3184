"""`bacgiang publish`: take many records of a register through a step of the workflow.

By the portal's API, as an account of the board: every rule of the portal holds for each
document. What is done already is left alone, so the same command again goes on.
"""

from .arguments import check_batch
from .arguments import PASSWORD_FILE
from .arguments import report_path
from .arguments import run_arguments
from .arguments import TOKEN_FILE
from .arguments import URL
from .subcommand import Argument
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from argparse import Namespace
from pathlib import Path


DOCUMENTS = ("legal-documents", "directives")
REGISTERS = (*DOCUMENTS, "procedures", "procedure-forms")
STEPS = ("submit", "approve", "publish")


def run(options: Namespace) -> ExitCode:
    # Imported late: the other subcommands need none of it.
    from .bulk.progress import Progress
    from .bulk.register_client import NotThere
    from .bulk.register_client import PortalFailed
    from .bulk.register_pages import RegisterPages
    from .bulk.signing_in import signed_in
    from .steps.choosing import Choice
    from .steps.report import StepReport
    from .steps.sending import Step
    from .steps.sending import take_steps

    check_batch(options)
    progress = Progress(None)
    client = signed_in(options, progress.say, needs_account=True)
    choice = Choice(client, options.step, options.imported)
    step = Step(
        options.step,
        options.declare,
        options.relations_undecided,
        options.comment,
        options.dry_run,
    )
    unit = "unit" if options.register in DOCUMENTS else "doers"
    query = {unit: options.unit} if options.unit else {}
    pages = RegisterPages(
        client, f"@{options.register}", sort="oldest", facets="0", **query
    )
    name = f"{options.register}.{options.step}"
    report = StepReport(report_path(options, name, "jsonl"))
    with report.writing():
        rows = choice.of(pages)
        try:
            take_steps(client, step, rows, report, progress, options.batch)
        except (NotThere, PortalFailed):
            raise CouldNotRun(
                f"{client.url} does not give its register or takes no steps in bulk: "
                "is it the address of a portal of this version?"
            ) from None
        finally:
            progress.end()
    dry = "Dry run, nothing was changed. " if options.dry_run else ""
    print(f"{dry}{report.summary()} {choice.passed_by} were not waiting for it.")
    print(f"{progress.rate:.1f} a second. Report: {report.path}")
    if not pages.complete:
        print("The register changed all the while: run the command again.")
    return ExitCode.FINE if report.is_fine and pages.complete else ExitCode.FINDINGS


PUBLISH = Subcommand(
    name="publish",
    summary="Submit, approve or publish records of a register.",
    arguments=(
        Argument("register", choices=REGISTERS, help="where the documents are"),
        URL,
        TOKEN_FILE,
        Argument("--user", help="account with the level for it, without a token"),
        PASSWORD_FILE,
        Argument(
            "--step", choices=STEPS, default="publish", help="what is done (publish)"
        ),
        Argument(
            "--declare",
            action="store_true",
            help="declare, in the name of the account, that every document was "
            "checked and discloses no state secret and no other secret the law "
            "protects; approval and publication of what was not approved ask for it",
        ),
        Argument(
            "--relations-undecided",
            action="store_true",
            help="state, in the name of the account, that documents are published "
            "although nobody has decided what their texts say of others (the report "
            "names it); publication asks for it where that is so",
        ),
        Argument(
            "--comment", default="", metavar="TEXT", help="note kept with each act"
        ),
        Argument(
            "--imported",
            type=Path,
            metavar="REPORT",
            help="only the documents of this report of an import",
        ),
        *run_arguments(
            "documents",
            unit="only documents of this unit",
            report="REGISTER.STEP.jsonl",
        ),
    ),
    run=run,
)

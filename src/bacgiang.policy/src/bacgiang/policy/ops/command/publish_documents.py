"""`bacgiang publish`: take many records of a register through a step of the workflow.

By the portal's API, as an account of the board: every rule of the portal holds for each
document. What is done already is left alone, so the same command again goes on.
"""

from .arguments import check_batch
from .arguments import PASSWORD_FILE
from .arguments import PROCEDURES
from .arguments import REGISTERS
from .arguments import report_path
from .arguments import run_arguments
from .arguments import TOKEN_FILE
from .arguments import URL
from .subcommand import Argument
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from .words import say
from argparse import Namespace
from bacgiang.policy import _
from pathlib import Path


CHOICES = (*REGISTERS, PROCEDURES, "procedure-forms")
STEPS = ("submit", "approve", "publish")


def run(options: Namespace) -> ExitCode:
    # Imported late: the other subcommands need none of it.
    from .bulk.exporting import CHANGED_ALL_THE_WHILE
    from .bulk.importing import DRY_RUN
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
    unit = "unit" if options.register in REGISTERS else "doers"
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
                _(
                    "command_takes_no_steps",
                    default="${url} does not give its register or takes no steps in "
                    "bulk: is it the address of a portal of this version?",
                    mapping={"url": client.url},
                )
            ) from None
        finally:
            progress.end()
    if options.dry_run:
        say(DRY_RUN)
    say(report.summary())
    say(
        _(
            "command_passed_by",
            default="${count} were not waiting for it.",
            mapping={"count": str(choice.passed_by)},
        )
    )
    say(progress.summary(report.path))
    if not pages.complete:
        say(CHANGED_ALL_THE_WHILE)
    return ExitCode.FINE if report.is_fine and pages.complete else ExitCode.FINDINGS


PUBLISH = Subcommand(
    name="publish",
    summary=_(
        "command_publish", default="Submit, approve or publish records of a register."
    ),
    arguments=(
        Argument(
            "register",
            choices=CHOICES,
            help=_("command_where_documents_are", default="where the documents are"),
        ),
        URL,
        TOKEN_FILE,
        Argument(
            "--user",
            help=_(
                "command_account_with_level",
                default="account with the level for it, without a token",
            ),
        ),
        PASSWORD_FILE,
        Argument(
            "--step",
            choices=STEPS,
            default="publish",
            help=_("command_what_is_done", default="what is done (publish)"),
        ),
        Argument(
            "--declare",
            action="store_true",
            help=_(
                "command_declare",
                default="declare, in the name of the account, that every document "
                "was checked and discloses no state secret and no other "
                "secret the law protects; approval and publication of what "
                "was not approved ask for it",
            ),
        ),
        Argument(
            "--relations-undecided",
            action="store_true",
            help=_(
                "command_relations_undecided",
                default="state, in the name of the account, that documents are "
                "published although nobody has decided what their texts say "
                "of others (the report names it); publication asks for it "
                "where that is so",
            ),
        ),
        Argument(
            "--comment",
            default="",
            metavar="TEXT",
            help=_("command_note", default="note kept with each act"),
        ),
        Argument(
            "--imported",
            type=Path,
            metavar="REPORT",
            help=_(
                "command_only_imported",
                default="only the documents of this report of an import",
            ),
        ),
        *run_arguments(
            _("command_documents", default="documents"),
            unit=_("command_only_of_unit", default="only documents of this unit"),
            report="REGISTER.STEP.jsonl",
        ),
    ),
    run=run,
)

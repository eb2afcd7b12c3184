"""`bacgiang import procedures`: procedures and forms into a portal, by its API (4.1c).

Forms go first, so that procedures find those they name. The same source twice changes
nothing, and a run that was stopped goes on where it was.
"""

from .bulk.importing import destination
from .bulk.importing import report_path
from .bulk.importing import signed_in
from .bulk.importing import tell
from .bulk.progress import Progress
from .bulk.report import Report
from .bulk.taking_in import TakingIn
from .procedures.form_entries import load_form
from .procedures.inputs import Input
from .procedures.source import Source
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from argparse import Namespace


PROCEDURES, FORMS = "@procedures", "@procedure-forms"


def run(options: Namespace) -> ExitCode:
    """Take the sources in. Raises CouldNotRun."""
    if options.kind:
        raise CouldNotRun("--kind is for documents: procedures have one register.")
    source = Source(options.source)
    report = Report(report_path(options, source.name), "procedure")
    progress = Progress(len(source.inputs) + len(source.forms))
    client = signed_in(options, progress)
    forms = destination(client, FORMS, options)
    procedures = destination(client, PROCEDURES, options)
    with report.writing():
        try:
            if source.forms:
                taking = TakingIn(forms, report, progress, options.batch, load_form)
                taking.run(source.forms)
            TakingIn(procedures, report, progress, options.batch, _load).run(
                source.inputs
            )
        finally:
            progress.end()
    tell(report, progress, options.dry_run)
    return ExitCode.FINDINGS if report.findings else ExitCode.FINE


def _load(one: Input) -> Input:
    """Procedures were read with their source."""
    return one

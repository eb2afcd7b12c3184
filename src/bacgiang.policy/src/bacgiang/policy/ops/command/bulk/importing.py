"""The run of `bacgiang import`, the same for every kind of record."""

from ..arguments import report_path
from ..subcommand import ExitCode
from .import_run import TakingIn
from .import_source import ImportSource
from .outcomes import Outcome
from .progress import Progress
from .report import Report
from .sending import Destination
from .signing_in import signed_in
from argparse import Namespace


def import_records(source: ImportSource, options: Namespace) -> ExitCode:
    """Take a source in. Raises CouldNotRun."""
    path = report_path(options, source.name, "import.jsonl")
    report = Report(path, source.noun)
    source.left_out = report.path
    progress = Progress(source.count())
    client = signed_in(options, progress.say)
    with report.writing():
        try:
            for part in source.parts(options):
                to = Destination(
                    client,
                    part.service,
                    options.unit,
                    options.dry_run,
                    options.submit,
                )
                taking = TakingIn(to, report, progress, options.batch, part.load)
                taking.run(part.entries)
        finally:
            progress.end()
    for remark in source.remarks():
        print(remark)
    _tell(report, progress, options.dry_run)
    return ExitCode.FINDINGS if report.findings else ExitCode.FINE


def _tell(report: Report, progress: Progress, dry_run: bool) -> None:
    """Print what became of the inputs."""
    counts = ", ".join(f"{report.counts[one]} {one.value}" for one in Outcome)
    dry = "Dry run, nothing was changed. " if dry_run else ""
    print(f"{dry}{progress.done} inputs: {counts}.")
    if report.earlier:
        print(f"Of these {report.earlier} were taken in by an earlier run.")
    if report.findings:
        print(f"To be looked at: {report.findings}.")
    print(f"{progress.rate:.1f} a second. Report: {report.path}")

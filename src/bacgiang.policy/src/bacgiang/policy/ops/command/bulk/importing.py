"""The run of `bacgiang import`, the same for every kind of record."""

from ..passwords import password_of
from ..subcommand import CouldNotRun
from ..subcommand import ExitCode
from .batches import MOST_ITEMS
from .import_run import TakingIn
from .items import Loaded
from .outcomes import Outcome
from .progress import Progress
from .register_client import RegisterClient
from .report import Report
from .sending import Destination
from argparse import Namespace
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from typing import Protocol


@dataclass(frozen=True)
class Part:
    """Inputs for one `service` of the portal; `load` brings one into memory, or raises
    NotUsable.
    """

    service: str
    entries: Iterable[Any]
    load: Callable[[Any], Loaded]


class ImportSource(Protocol):
    """What is to be taken in, of one kind of record.

    `noun`: what the report calls a record. `left_out`: a file that is no input wherever
    it stands.
    """

    noun: str
    left_out: Path | None

    @property
    def name(self) -> str:
        """What to call the source in names of files."""

    def count(self) -> int:
        """How many inputs there are. Raises CouldNotRun."""

    def parts(self, options: Namespace) -> Iterator[Part]:
        """In the order in which they are taken in."""

    def remarks(self) -> Iterator[str]:
        """What is to be said of the source as a whole, at the end."""


def check_options(options: Namespace) -> None:
    """Raises CouldNotRun."""
    if not 1 <= options.batch <= MOST_ITEMS:
        raise CouldNotRun(f"--batch is a number from 1 to {MOST_ITEMS}.")


def import_records(source: ImportSource, options: Namespace) -> ExitCode:
    """Take a source in. Raises CouldNotRun."""
    report = Report(_report_path(options, source.name), source.noun)
    source.left_out = report.path
    progress = Progress(source.count())
    client = _signed_in(options, progress)
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


def _report_path(options: Namespace, source_name: str) -> Path:
    if options.report:
        return Path(options.report)
    ending = "dry-run.jsonl" if options.dry_run else "import.jsonl"
    return Path(f"{source_name}.{ending}")


def _signed_in(options: Namespace, progress: Progress) -> RegisterClient:
    password = password_of(options.user, options.password_file)
    client = RegisterClient(options.url, options.user, password, say=progress.say)
    client.sign_in()
    return client


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

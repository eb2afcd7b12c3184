"""The run of `bacgiang import`, the same for every kind of record.

Inputs are read, sent in batches and told in the report. While the portal works on one
request the next is made ready; there is never more in memory than these two.
"""

from ..arguments import report_path
from ..subcommand import ExitCode
from ..words import in_words
from ..words import say
from .batches import Batch
from .batches import Batches
from .batches import Waiting
from .import_source import ImportSource
from .items import Loaded
from .items import Named
from .items import NotUsable
from .outcomes import Outcome
from .outcomes import WORDS
from .progress import Progress
from .report import Report
from .report import ReportLine
from .sending import Destination
from .sending import send
from .signing_in import signed_in
from argparse import Namespace
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from typing import Any


DRY_RUN = _(
    "command_dry_run_nothing_was_changed", default="Dry run, nothing was changed."
)


def import_records(source: ImportSource, options: Namespace) -> ExitCode:
    """Take a source in. Raises CouldNotRun."""
    path = report_path(options, source.name, "import.jsonl")
    report = Report(path, source.noun)
    source.left_out = report.path
    progress = Progress(source.count())
    client = signed_in(options, progress.say, needs_account=True)
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
        say(remark)
    _tell(report, progress, options.dry_run)
    return ExitCode.FINDINGS if report.findings else ExitCode.FINE


def _tell(report: Report, progress: Progress, dry_run: bool) -> None:
    """Print what became of the inputs."""
    counts = ", ".join(
        f"{report.counts[one]} {in_words(WORDS[one])}" for one in Outcome
    )
    if dry_run:
        say(DRY_RUN)
    say(
        _(
            "command_inputs",
            default="${done} inputs: ${counts}.",
            mapping={"done": str(progress.done), "counts": counts},
        )
    )
    if report.earlier:
        say(
            _(
                "command_of_these_were_taken_in_by",
                default="Of these ${earlier} were taken in by an earlier run.",
                mapping={"earlier": str(report.earlier)},
            )
        )
    if report.findings:
        say(
            _(
                "command_to_be_looked_at",
                default="To be looked at: ${findings}.",
                mapping={"findings": str(report.findings)},
            )
        )
    say(progress.summary(report.path))


class TakingIn:
    """Takes inputs in at one destination; a line of the report for each of them.

    `load` brings an input into memory; it raises NotUsable.
    """

    def __init__(
        self,
        to: Destination,
        report: Report,
        progress: Progress,
        most_items: int,
        load: Callable[[Any], Loaded],
    ) -> None:
        self._to = to
        self._report = report
        self._progress = progress
        self._load = load
        self._batches = Batches(most_items)
        self._sent: Future[list[ReportLine]] | None = None

    def run(self, entries: Iterable[Named]) -> None:
        """Raises CouldNotRun; what was decided until then stands in the report."""
        with ThreadPoolExecutor(1) as pool:
            for entry in entries:
                for batch in self._take(entry):
                    self._send(pool, batch)
            for batch in self._batches.rest():
                self._send(pool, batch)
            self._collect()

    def _take(self, entry: Named) -> Iterable[Batch]:
        """Make an input ready; what is full now is to be sent."""
        name = entry.source_id
        line = ReportLine(name, Outcome.UNREADABLE, dry_run=self._to.dry_run)
        try:
            loaded = self._load(entry)
            line = replace(line, remarks=loaded.remarks, sha256=loaded.sha256)
            said = f"{self._to.name}\n{loaded.fingerprint}"
            fingerprint = sha256(said.encode()).hexdigest()
            if not self._to.dry_run and self._report.done(name, fingerprint):
                self._progress.step(skipped=True)
                return ()
            item = loaded.item()
        except NotUsable as error:
            self._tell([replace(line, outcome=error.outcome, reasons=error.reasons)])
            return ()
        line = replace(
            line, remarks=item.remarks, whole=item.whole, fingerprint=fingerprint
        )
        return self._batches.add(self._to.unit or loaded.unit, Waiting(item.body, line))

    def _send(self, pool: ThreadPoolExecutor, batch: Batch) -> None:
        self._collect()
        self._sent = pool.submit(send, batch, self._to)

    def _collect(self) -> None:
        if self._sent is not None:
            sent, self._sent = self._sent, None
            self._tell(sent.result())

    def _tell(self, lines: list[ReportLine]) -> None:
        self._report.add(lines)
        self._progress.step(len(lines))

"""The run of an import: inputs read, sent in batches, told in the report.

While the portal works on one request the next is made ready; there is never more in
memory than these two.
"""

from .batches import Batch
from .batches import Batches
from .batches import Waiting
from .items import Loaded
from .items import Named
from .items import NotUsable
from .outcomes import Outcome
from .progress import Progress
from .report import Report
from .report import ReportLine
from .sending import Destination
from .sending import send
from collections.abc import Callable
from collections.abc import Iterable
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from typing import Any


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

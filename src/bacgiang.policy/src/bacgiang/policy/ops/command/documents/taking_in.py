"""The run of an import: inputs read, sent in batches, told in the report.

While the portal works on one request the next is made ready; there is never more in
memory than these two.
"""

from .batches import Batch
from .batches import Batches
from .batches import Waiting
from .input_files import NotUsable
from .item import item_of
from .item import load
from .outcomes import Outcome
from .outcomes import Reason
from .progress import Progress
from .report import Report
from .report import ReportLine
from .sending import Destination
from .sending import send
from .source import Entry
from collections.abc import Iterable
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256


class TakingIn:
    """Takes inputs in at one destination; a line of the report for each of them."""

    def __init__(
        self, to: Destination, report: Report, progress: Progress, most_items: int
    ) -> None:
        self._to = to
        self._report = report
        self._progress = progress
        self._batches = Batches(most_items)
        self._sent: Future[list[ReportLine]] | None = None

    def run(self, entries: Iterable[Entry]) -> None:
        """Raises CouldNotRun; what was decided until then stands in the report."""
        with ThreadPoolExecutor(1) as pool:
            for entry in entries:
                for batch in self._take(entry):
                    self._send(pool, batch)
            for batch in self._batches.rest():
                self._send(pool, batch)
            self._collect()

    def _take(self, entry: Entry) -> Iterable[Batch]:
        """Make an input ready; what is full now is to be sent."""
        digest = ""
        try:
            loaded = load(entry)
            digest = loaded.sha256
            fingerprint = _together(self._to.name, loaded.fingerprint)
            if not self._to.dry_run and self._report.done(entry.source_id, fingerprint):
                self._progress.step(skipped=True)
                return ()
            item = item_of(loaded)
        except NotUsable as error:
            reason = Reason("unreadable", str(error), "file")
            line = ReportLine(
                entry.source_id,
                Outcome.UNREADABLE,
                (reason,),
                sha256=digest,
                dry_run=self._to.dry_run,
            )
            self._tell([line])
            return ()
        waiting = Waiting.of(loaded, item, fingerprint)
        return self._batches.add(self._to.unit or entry.unit, waiting)

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


def _together(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()

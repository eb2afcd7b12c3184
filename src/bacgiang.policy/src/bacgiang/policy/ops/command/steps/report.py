"""The report of a step: a line of JSON for every record, as results come in."""

from ..bulk.outcomes import Reason
from ..words import in_words
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from dataclasses import dataclass
from enum import StrEnum
import json
from pathlib import Path
from typing import IO
from zope.i18nmessageid import Message


class StepOutcome(StrEnum):
    """What became of a record; `already`: it had got there meanwhile."""

    DONE = "done"
    ALREADY = "already"
    REFUSED = "refused"


WORDS = {
    StepOutcome.DONE: _("command_outcome_done", default="done"),
    StepOutcome.ALREADY: _("command_outcome_already", default="already"),
    StepOutcome.REFUSED: _("command_outcome_refused", default="refused"),
}


@dataclass(frozen=True)
class StepLine:
    """`state` is that of the record afterwards; `reasons` say why it was refused."""

    uid: str
    url: str
    title: str
    step: str
    outcome: StepOutcome
    state: str = ""
    reasons: tuple[Reason, ...] = ()
    dry_run: bool = False


class StepReport:
    """Written anew by each run: what was done before waits for nothing any more."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.counts: Counter[StepOutcome] = Counter()
        self._file: IO[str] | None = None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Open for the run."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("w", encoding="utf-8") as self._file:
            yield

    def add(self, line: StepLine) -> None:
        if self._file is None:
            raise ValueError("The report is not open for writing.")
        self._file.write(json.dumps(asdict(line), ensure_ascii=False) + "\n")
        self._file.flush()
        self.counts[line.outcome] += 1

    @property
    def is_fine(self) -> bool:
        return not self.counts[StepOutcome.REFUSED]

    def summary(self) -> Message:
        counts = ", ".join(
            f"{self.counts[one]} {in_words(WORDS[one])}" for one in StepOutcome
        )
        return _(
            "command_documents_counted",
            default="${total} documents: ${counts}.",
            mapping={"total": str(self.counts.total()), "counts": counts},
        )

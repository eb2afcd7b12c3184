"""The report of a step: a line of JSON for every record, as results come in."""

from ..bulk.outcomes import Reason
from ..subcommand import CouldNotRun
from collections import Counter
from dataclasses import asdict
from dataclasses import dataclass
from enum import StrEnum
import json
from pathlib import Path
from types import TracebackType
from typing import IO


class StepOutcome(StrEnum):
    """What became of a record; `already`: it had got there meanwhile."""

    DONE = "done"
    ALREADY = "already"
    REFUSED = "refused"


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

    def __enter__(self) -> "StepReport":
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("w", encoding="utf-8")
        except OSError as error:
            raise self._unwritable(error) from None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, line: StepLine) -> None:
        if self._file is None:
            raise ValueError("The report is not open for writing.")
        try:
            self._file.write(json.dumps(asdict(line), ensure_ascii=False) + "\n")
            self._file.flush()
        except OSError as error:
            raise self._unwritable(error) from None
        self.counts[line.outcome] += 1

    @property
    def is_fine(self) -> bool:
        return not self.counts[StepOutcome.REFUSED]

    def summary(self) -> str:
        counts = ", ".join(f"{self.counts[one]} {one.value}" for one in StepOutcome)
        return f"{self.counts.total()} documents: {counts}."

    def _unwritable(self, error: OSError) -> CouldNotRun:
        return CouldNotRun(f"{self.path} cannot be written ({error.strerror}).")

"""The report of an import: a line of JSON for every input, and the memory of a run.

Lines are added as results come in, so that a run that was stopped goes on where it
was. When it begins and ends, the report keeps the last line of each input alone.
"""

from ....base.json_text import json_object
from ..subcommand import CouldNotRun
from ..words import in_words
from .outcomes import DONE
from .outcomes import Outcome
from .outcomes import Reason
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import replace
import json
import os
from pathlib import Path
from typing import Any
from typing import IO


NOUNS = {
    "document": _("command_noun_document", default="document"),
    "procedure": _("command_noun_procedure", default="procedure"),
}
_BEGIN = b'{"source_id": '


@dataclass(frozen=True)
class ReportLine:
    """What became of one input.

    `reasons`: why it was refused or could not be read, or why it stayed a draft.
    `remarks`: what reading the file found, and what the portal wants looked at.
    `fingerprint` is empty where nothing was decided, as in a dry run: the input is then
    taken up again.
    """

    source_id: str
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    url: str = ""
    changes: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    whole: bool = True
    sha256: str = ""
    fingerprint: str = ""
    dry_run: bool = False

    @property
    def is_finding(self) -> bool:
        """Whether somebody has to look at it."""
        return self.outcome not in DONE or bool(self.reasons) or not self.whole


class Report:
    """Keeps the last line of each input, and knows what earlier runs did."""

    def __init__(self, path: Path, noun: str = "document") -> None:
        """`noun`: what a record is called where two inputs are the same one."""
        self.path = path
        self._noun = noun
        self.counts: Counter[Outcome] = Counter()
        self.findings = 0
        self.earlier = 0
        self._offsets = _offsets(path)
        self._seen: set[str] = set()
        self._inputs: dict[str, str] = {}
        self._file: IO[bytes] | None = None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Open for the run; tidied before and after."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._tidy(self._offsets)
        with self.path.open("ab+") as self._file:
            yield
        self._tidy(self._seen)

    def done(self, source_id: str, fingerprint: str) -> bool:
        """Whether an earlier run took this very input in; it then counts as told."""
        said = self._earlier_line(source_id)
        if said.get("fingerprint") != fingerprint or said.get("outcome") not in DONE:
            return False
        self.earlier += 1
        self._inputs.setdefault(str(said.get("url") or source_id), source_id)
        self._count(
            source_id,
            Outcome(said["outcome"]),
            bool(said.get("reasons")) or said.get("whole") is False,
        )
        return True

    def add(self, lines: list[ReportLine]) -> None:
        if self._file is None:
            raise ValueError("The report is not open for writing.")
        for line in map(self._alone, lines):
            self._offsets[line.source_id] = self._file.seek(0, os.SEEK_END)
            told = json.dumps(asdict(line), ensure_ascii=False)
            self._file.write(f"{told}\n".encode())
            self._count(line.source_id, line.outcome, line.is_finding)
        self._file.flush()

    def _alone(self, line: ReportLine) -> ReportLine:
        """Say where two inputs are one document and the second changed the first."""
        first = self._inputs.setdefault(line.url, line.source_id) if line.url else ""
        if not first or first == line.source_id or line.outcome is not Outcome.CHANGED:
            return line
        message = in_words(
            _(
                "command_this_is_the_same_as_but",
                default="This is the same ${noun} as “${first}”, but not the same "
                "record: keep one of them.",
                mapping={"noun": in_words(NOUNS[self._noun]), "first": str(first)},
            )
        )
        reason = Reason(f"one_{self._noun}_twice", message)
        return replace(line, reasons=(*line.reasons, reason))

    def _count(self, source_id: str, outcome: Outcome, finding: bool) -> None:
        self._seen.add(source_id)
        self.counts[outcome] += 1
        self.findings += finding

    def _earlier_line(self, source_id: str) -> Mapping[str, Any]:
        offset = self._offsets.get(source_id)
        if offset is None or self._file is None:
            return {}
        self._file.seek(offset)
        return _said(self._file.readline()) or {}

    def _tidy(self, keep: set[str] | dict[str, int]) -> None:
        """Leave the last line of each input in `keep`, in the order they came."""
        if not self.path.exists():
            return
        places = {at for name, at in self._offsets.items() if name in keep}
        fresh = self.path.with_name(f"{self.path.name}.new")
        offsets: dict[str, int] = {}
        with self.path.open("rb") as old, fresh.open("wb") as new:
            at = 0
            for line in old:
                if at in places:
                    offsets[str(_said(line)["source_id"])] = new.tell()
                    new.write(line)
                at += len(line)
            new.flush()
            os.fsync(new.fileno())
        fresh.replace(self.path)
        self._offsets = offsets


def _offsets(path: Path) -> dict[str, int]:
    """Where the last line of each input begins; half a line at the end is none."""
    found: dict[str, int] = {}
    if not path.exists():
        return found
    with path.open("rb") as file:
        at = 0
        for line in file:
            said = _said(line)
            if not said and not _is_cut_off(line):
                raise CouldNotRun(
                    _(
                        "command_is_not_the_report_of_an",
                        default="${path} is not the report of an import: name "
                        "another file.",
                        mapping={"path": str(path)},
                    )
                )
            if said:
                found[str(said["source_id"])] = at
            at += len(line)
    return found


def _is_cut_off(line: bytes) -> bool:
    """Whether a run was killed while it wrote this line."""
    return not line.endswith(b"\n") and line.startswith(_BEGIN[: len(line)])


def _said(line: bytes) -> dict[str, Any]:
    said = json_object(line)
    known = "source_id" in said and "outcome" in said
    return said if known and line.endswith(b"\n") else {}

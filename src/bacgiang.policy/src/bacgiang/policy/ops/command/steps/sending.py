"""Records sent in batches through `POST @workflow-bulk`."""

from ..bulk.outcomes import Reason
from ..bulk.posting import post_items
from ..bulk.posting import Said
from ..bulk.progress import Progress
from ..bulk.register_client import RegisterClient
from .report import StepLine
from .report import StepOutcome
from .report import StepReport
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from itertools import islice
import json
from typing import Any


SERVICE = "@workflow-bulk"
SEEN = "seen"
REACHED = {"submit": "pending", "approve": "approved", "publish": "published"}
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """What is done to each record, and what the account states for all of them."""

    name: str
    declaration: bool
    relations_undecided: bool
    comment: str
    dry_run: bool

    @property
    def is_bound(self) -> bool:
        """Whether it is taken on nothing but what was looked at."""
        return self.name != "submit" and not self.dry_run

    def body(self, rows: Sequence[Row]) -> bytes:
        said = {
            "transition": self.name,
            "uids": [row["UID"] for row in rows],
            "declaration": self.declaration,
            "relations_undecided": self.relations_undecided,
            "comment": self.comment,
            "dry_run": self.dry_run,
            SEEN: {row["UID"]: row[SEEN] for row in rows if SEEN in row},
        }
        return json.dumps(said).encode()


def take_steps(
    client: RegisterClient,
    step: Step,
    rows: Iterable[Row],
    report: StepReport,
    progress: Progress,
    most_items: int,
) -> None:
    """Take records through a step; a line of the report for each of them.

    Raises CouldNotRun, NotThere; what was done is reported.
    """
    waiting = iter(rows)
    while batch := list(islice(waiting, most_items)):
        looked_at = _looked_at(client, step, batch) if step.is_bound else batch
        for row, said in post_items(client, SERVICE, looked_at, step.body):
            report.add(_line(step, row, said))
        progress.step(len(batch))


def _looked_at(client: RegisterClient, step: Step, rows: Sequence[Row]) -> list[Row]:
    """With what stands for each of them, with its files, as it is now."""
    look = replace(step, dry_run=True)
    told = post_items(client, SERVICE, rows, look.body)
    return [
        row if isinstance(said, Reason) else {**row, SEEN: said.get(SEEN)}
        for row, said in told
    ]


def _line(step: Step, row: Row, said: Said) -> StepLine:
    line = StepLine(
        uid=str(row["UID"]),
        url=str(row["@id"]),
        title=str(row.get("title") or ""),
        step=step.name,
        outcome=StepOutcome.REFUSED,
        dry_run=step.dry_run,
    )
    if isinstance(said, Reason):
        return replace(line, reasons=(said,))
    line = replace(line, state=str(said.get("review_state") or ""))
    if said.get("done"):
        return replace(line, outcome=StepOutcome.DONE)
    if line.state == REACHED[step.name]:
        # A request whose answer was lost on the way is sent once more.
        return replace(line, outcome=StepOutcome.ALREADY)
    reasons = tuple(map(Reason.from_json, said.get("reasons") or ()))
    return replace(line, reasons=reasons)

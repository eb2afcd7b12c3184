"""Records sent in batches through `POST @workflow-bulk`."""

from ..bulk.outcomes import Reason
from ..bulk.posting import post_items
from ..bulk.posting import Said
from ..bulk.progress import Progress
from ..bulk.register_client import NotAllowed
from ..bulk.register_client import RegisterClient
from ..subcommand import CouldNotRun
from .report import StepLine
from .report import StepOutcome
from .report import StepReport
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
import json
from typing import Any


SERVICE = "@workflow-bulk"
REACHED = {"submit": "pending", "approve": "approved", "publish": "published"}
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """What is done to each record, and what the account states for all of them."""

    name: str
    declaration: bool
    comment: str
    dry_run: bool

    def body(self, rows: Sequence[Row]) -> bytes:
        said = {
            "transition": self.name,
            "uids": [row["UID"] for row in rows],
            "declaration": self.declaration,
            "comment": self.comment,
            "dry_run": self.dry_run,
        }
        return json.dumps(said).encode()


class TakingSteps:
    """Takes records through a step; a line of the report for each of them."""

    def __init__(
        self,
        client: RegisterClient,
        step: Step,
        report: StepReport,
        progress: Progress,
        most_items: int,
    ) -> None:
        self._client = client
        self._step = step
        self._report = report
        self._progress = progress
        self._most_items = most_items

    def run(self, rows: Iterable[Row]) -> None:
        """Raises CouldNotRun, PortalFailed, NotThere; what was done is reported."""
        waiting = iter(rows)
        while batch := list(islice(waiting, self._most_items)):
            try:
                answers = post_items(self._client, SERVICE, batch, self._step.body)
            except NotAllowed as error:
                raise CouldNotRun(str(error)) from None
            for row, said in answers:
                self._report.add(self._told(row, said))
            self._progress.step(len(batch))

    def _told(self, row: Row, result: Said) -> StepLine:
        if isinstance(result, Reason):
            return self._line(row, StepOutcome.REFUSED, reasons=(result,))
        state = str(result.get("review_state") or "")
        reasons = tuple(map(Reason.from_json, result.get("reasons") or ()))
        if result.get("done"):
            return self._line(row, StepOutcome.DONE, state)
        if state == REACHED[self._step.name]:
            # A request whose answer was lost on the way is sent once more.
            return self._line(row, StepOutcome.ALREADY, state)
        return self._line(row, StepOutcome.REFUSED, state, reasons)

    def _line(
        self,
        row: Row,
        outcome: StepOutcome,
        state: str = "",
        reasons: tuple[Reason, ...] = (),
    ) -> StepLine:
        return StepLine(
            uid=str(row["UID"]),
            url=str(row["@id"]),
            title=str(row.get("title") or ""),
            step=self._step.name,
            outcome=outcome,
            state=state,
            reasons=reasons,
            dry_run=self._step.dry_run,
        )

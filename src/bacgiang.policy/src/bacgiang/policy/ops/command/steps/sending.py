"""Records sent in batches through `POST @workflow-bulk`."""

from ..bulk.outcomes import Reason
from ..bulk.progress import Progress
from ..bulk.register_client import NotAllowed
from ..bulk.register_client import PortalFailed
from ..bulk.register_client import RegisterClient
from ..subcommand import CouldNotRun
from .report import StepLine
from .report import StepOutcome
from .report import StepReport
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
import json
from typing import Any


SERVICE = "@workflow-bulk"
REACHED = {"submit": "pending", "approve": "approved", "publish": "published"}
FAILED = "The portal fails on it (answer {status}): tell its operators."
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """What is done to each record, and what the account states for all of them."""

    name: str
    declaration: bool
    comment: str
    dry_run: bool

    def body(self, rows: list[Row]) -> bytes:
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
            for line in self._send(batch):
                self._report.add(line)
            self._progress.step(len(batch))

    def _send(self, rows: list[Row]) -> list[StepLine]:
        """A request on which the portal fails is halved until one record is left."""
        try:
            answer = self._client.post(SERVICE, self._step.body(rows))
        except PortalFailed as error:
            if len(rows) > 1:
                middle = len(rows) // 2
                return [*self._send(rows[:middle]), *self._send(rows[middle:])]
            reason = Reason("portal_failed", FAILED.format(status=error.status))
            return [self._line(rows[0], StepOutcome.REFUSED, reasons=(reason,))]
        except NotAllowed as error:
            raise CouldNotRun(str(error)) from None
        results = answer.get("items")
        if not isinstance(results, list) or len(results) != len(rows):
            raise CouldNotRun(
                f"{self._client.url} does not say what became of each document: is it "
                "a portal of this version?"
            )
        return [self._told(*pair) for pair in zip(rows, results, strict=True)]

    def _told(self, row: Row, result: Row) -> StepLine:
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

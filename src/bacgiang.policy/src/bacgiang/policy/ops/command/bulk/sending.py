"""A request of an import sent, and what became of each of its items."""

from ..subcommand import CouldNotRun
from .batches import Batch
from .batches import Waiting
from .outcomes import DONE
from .outcomes import Outcome
from .outcomes import Reason
from .posting import post_items
from .posting import Said
from .register_client import NotAllowed
from .register_client import NotThere
from .register_client import RegisterClient
from .report import ReportLine
from bacgiang.policy import _
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
import json


@dataclass(frozen=True)
class Destination:
    """Where items go: `service` of the portal, and how they are to be taken in.

    `unit`: for all of them, whatever unit they name.
    """

    client: RegisterClient
    service: str
    unit: str = ""
    dry_run: bool = False
    submit: bool = False

    @property
    def name(self) -> str:
        """What makes the same input another matter: taken in elsewhere."""
        return f"{self.client.url} {self.service} {self.unit}"


def send(batch: Batch, to: Destination) -> list[ReportLine]:
    """A line for each item, in their order. Raises CouldNotRun."""

    def body(items: Sequence[Waiting]) -> bytes:
        rest: dict[str, bool | str] = {"dry_run": to.dry_run, "submit": to.submit}
        if batch.unit:
            rest["unit"] = batch.unit
        joined = b",".join(one.body for one in items)
        return b'{"items":[' + joined + b"]," + json.dumps(rest).encode()[1:]

    try:
        answers = post_items(to.client, to.service, batch.items, body)
    except NotAllowed as error:
        if to.unit or not batch.unit:
            raise
        reason = Reason(error.kind, str(error), "unit")
        answers = [(item, reason) for item in batch.items]
    except NotThere:
        raise CouldNotRun(
            _(
                "command_has_no_is_it_the_address",
                default="${url} has no ${service}: is it the address of the portal?",
                mapping={"url": str(to.client.url), "service": str(to.service)},
            )
        ) from None
    return [_line(item.line, said) for item, said in answers]


def _line(line: ReportLine, said: Said) -> ReportLine:
    if isinstance(said, Reason):
        return replace(line, outcome=Outcome.REFUSED, reasons=(said,), fingerprint="")
    outcome = Outcome(said["outcome"])
    is_kept = outcome in DONE and not line.dry_run
    # In a dry run the record has gone again by the time its address is read.
    has_address = not (line.dry_run and outcome is Outcome.MADE)
    return replace(
        line,
        outcome=outcome,
        reasons=tuple(map(Reason.from_json, said.get("reasons") or ())),
        url=str(said["@id"]) if has_address else "",
        changes=tuple(map(str, said.get("changes") or ())),
        remarks=(*line.remarks, *map(str, said.get("remarks") or ())),
        fingerprint=line.fingerprint if is_kept else "",
    )

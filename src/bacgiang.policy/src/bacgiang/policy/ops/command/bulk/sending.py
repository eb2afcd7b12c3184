"""A request sent, and what became of each of its items."""

from ..subcommand import CouldNotRun
from .batches import Batch
from .batches import Waiting
from .outcomes import DONE
from .outcomes import Outcome
from .outcomes import Reason
from .register_client import NotAllowed
from .register_client import NotThere
from .register_client import PortalFailed
from .register_client import RegisterClient
from .report import ReportLine
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


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
    """A line for each item, in their order. Raises CouldNotRun.

    A request on which the portal fails is halved until the item that does it stands
    alone: it is refused and the others are taken in.
    """
    body = batch.body(dry_run=to.dry_run, submit=to.submit)
    try:
        answer = to.client.post(to.service, body)
    except PortalFailed as error:
        if len(batch.items) > 1:
            return [line for half in batch.halves() for line in send(half, to)]
        return [_refused(batch.items[0], _failure(error.status))]
    except NotAllowed as error:
        if to.unit or not batch.unit:
            raise CouldNotRun(str(error)) from None
        reason = Reason(error.kind, str(error), "unit")
        return [_refused(item, reason) for item in batch.items]
    except NotThere:
        raise CouldNotRun(
            f"{to.client.url} has no {to.service}: is it the address of the portal?"
        ) from None
    results = answer.get("items")
    if not isinstance(results, list) or len(results) != len(batch.items):
        raise CouldNotRun(
            f"{to.client.url} does not say what became of each item: is it a "
            "portal of this version?"
        )
    pairs = zip(batch.items, results, strict=True)
    return [_line(item, result, to) for item, result in pairs]


def _line(item: Waiting, result: Mapping[str, Any], to: Destination) -> ReportLine:
    outcome = Outcome(result["outcome"])
    return ReportLine(
        source_id=item.source_id,
        outcome=outcome,
        reasons=tuple(map(Reason.from_json, result.get("reasons") or ())),
        # In a dry run the record has gone again by the time its address is read.
        url="" if to.dry_run and outcome is Outcome.MADE else str(result["@id"]),
        changes=tuple(map(str, result.get("changes") or ())),
        remarks=item.remarks,
        whole=item.whole,
        sha256=item.sha256,
        fingerprint=item.fingerprint if outcome in DONE and not to.dry_run else "",
        dry_run=to.dry_run,
    )


def _refused(item: Waiting, reason: Reason) -> ReportLine:
    return ReportLine(
        item.source_id,
        Outcome.REFUSED,
        (reason,),
        remarks=item.remarks,
        whole=item.whole,
        sha256=item.sha256,
    )


def _failure(status: int) -> Reason:
    if status == 413:
        message = "It is larger than what the portal takes in one request."
    else:
        message = f"The portal fails on it (answer {status}): tell its operators."
    return Reason("portal_failed", message)

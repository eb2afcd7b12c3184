"""What checks of sealed files find, as messages: their rooms know English alone."""

from ...citizen.receipts.verifying import Finding as ReceiptFinding
from ...citizen.receipts.verifying import WORDS
from ...sealing.errors import ExportError
from ...sealing.findings import Finding as RecordFinding
from .subcommand import ExitCode
from .words import in_words
from .words import say
from bacgiang.policy import _
from collections.abc import Sequence
from zope.i18nmessageid import Message


def export_fault(error: ExportError) -> Message:
    """Why an export, or a file of seals, cannot be read."""
    return _said(f"export_{error.fault.value}", str(error), line=error.line)


def record_finding(found: RecordFinding) -> Message:
    """What does not hold in the record of acts."""
    facts = {"day": found.day, "position": found.position, "count": found.count}
    return _said(f"record_{found.kind.value}", str(found), **facts)


def receipt_finding(found: ReceiptFinding) -> Message:
    """What does not hold in a receipt."""
    what = _said(f"receipt_{found.kind.value}", f"{WORDS[found.kind]}.")
    facts = {"what": what, "entry": str(found.entry)}
    if found.entry:
        return _("command_at_entry", default="Entry ${entry}: ${what}", mapping=facts)
    return _("command_at_receipt", default="Receipt: ${what}", mapping=facts)


def say_findings(findings: Sequence[Message]) -> ExitCode:
    """Tell them, a line for each."""
    say(
        _(
            "command_findings",
            default="Something does not hold. Findings: ${count}.",
            mapping={"count": str(len(findings))},
        )
    )
    for finding in findings:
        say(f"- {in_words(finding)}")
    return ExitCode.FINDINGS


def _said(name: str, english: str, **facts: object) -> Message:
    mapping = {one: str(value) for one, value in facts.items()}
    return Message(f"command_{name}", "bacgiang", english, mapping)

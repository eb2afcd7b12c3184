"""`bacgiang verify`: does a citizen's receipt hold? Needs no portal (decision 10).

Standard library and Ed25519 alone; the format is in `docs/receipts.md`.
"""

from ...citizen.receipts.receipt import MOST_BYTES
from ...citizen.receipts.receipt import read_receipt
from ...citizen.receipts.receipt import Receipt
from ...citizen.receipts.receipt import ReceiptEntry
from ...citizen.receipts.receipt import ReceiptError
from ...citizen.receipts.verifying import verify
from ...citizen.submissions.leaf import LOG
from ...sealing.hexadecimal import is_digest
from .finding_words import receipt_finding
from .finding_words import say_findings
from .kept_seals import read_seals
from .stamps_check import ARGUMENTS as STAMPS
from .stamps_check import check_stamps
from .subcommand import Argument
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from .words import in_words
from .words import say
from argparse import Namespace
from bacgiang.policy import _
from pathlib import Path
import sys


def run(options: Namespace) -> ExitCode:
    keys = [key.strip().lower() for key in options.key]
    if not all(is_digest(key) for key in keys):
        raise CouldNotRun(
            _("command_key_digits", default="A key is 64 hexadecimal digits.")
        )
    kept = read_seals(options.seals) if options.seals else []
    receipt = _read(options.receipt)
    findings = verify(receipt, keys, {seal.day: seal for seal in kept})
    _tell(receipt)
    seals = [one.seal for one in receipt.entries if one.seal is not None]
    told, others = check_stamps(options, LOG, {one.day: one.digest for one in seals})
    for line in told:
        say(line)
    if findings or others:
        return say_findings([*map(receipt_finding, findings), *others])
    say(_("command_receipt_holds", default="The receipt holds."))
    if not keys:
        say(
            _(
                "command_compare_key",
                default="Compare the key with the one the portal publishes, or give "
                "--key.",
            )
        )
    return ExitCode.FINE


def _read(path: Path) -> Receipt:
    if str(path) == "-":
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    else:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    try:
        return read_receipt(data)
    except ReceiptError as error:
        raise CouldNotRun(
            _("command_no_receipt", default="${why}", mapping={"why": str(error)})
        ) from None


def _tell(receipt: Receipt) -> None:
    say(
        _(
            "command_receipt_of",
            default="Receipt ${code} of ${portal}",
            mapping={"code": _plain(receipt.code), "portal": _plain(receipt.portal)},
        )
    )
    for number, entry in enumerate(receipt.entries, start=1):
        say(f"{number}. {_line(entry)}")
    for name, public in sorted(receipt.keys.items()):
        say(
            _(
                "command_key",
                default="Key ${name}: ${public}",
                mapping={"name": _plain(name), "public": _plain(public)},
            )
        )


def _line(entry: ReceiptEntry) -> str:
    at, event = (_plain(entry.record.get(name)) for name in ("at", "event"))
    seal = entry.seal
    sealed = (
        _(
            "command_sealed_with",
            default="sealed with ${day}",
            mapping={"day": seal.day},
        )
        if seal is not None
        else _("command_not_sealed", default="not sealed yet")
    )
    shown = (
        _("command_content_shown", default="content shown")
        if entry.content is not None
        else _("command_content_not_shown", default="content not shown")
    )
    return f"{event}, {at}; {in_words(sealed)}; {in_words(shown)}"


def _plain(value: object) -> str:
    """What a file says, without anything a terminal would act on."""
    text = str(value)[:100]
    return "".join(one if one.isprintable() else "?" for one in text)


VERIFY = Subcommand(
    name="verify",
    summary=_("command_verify", default="Verify a citizen's receipt."),
    arguments=(
        Argument(
            "receipt",
            type=Path,
            help=_(
                "command_the_receipt",
                default="the receipt (JSON); - reads it from standard input",
            ),
        ),
        Argument(
            "--key",
            action="append",
            default=[],
            metavar="HEX",
            help=_(
                "command_public_key",
                default="public key you have from elsewhere (64 hexadecimal "
                "digits); repeatable",
            ),
        ),
        Argument(
            "--seals",
            type=Path,
            metavar="FILE",
            help=_(
                "command_seals_to_compare",
                default="seals you kept, one a line, to compare with",
            ),
        ),
        *STAMPS,
    ),
    run=run,
)

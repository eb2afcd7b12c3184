"""`bacgiang verify`: does a citizen's receipt hold? Needs no portal (decision 10).

Standard library and Ed25519 alone; the format is in `docs/receipts.md`.
"""

from ...citizen.receipts.receipt import MOST_BYTES
from ...citizen.receipts.receipt import read_receipt
from ...citizen.receipts.receipt import Receipt
from ...citizen.receipts.receipt import ReceiptEntry
from ...citizen.receipts.receipt import ReceiptError
from ...citizen.receipts.verifying import verify
from ...sealing.hexadecimal import is_digest
from .kept_seals import read_seals
from .subcommand import Argument
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from argparse import Namespace
from pathlib import Path
import sys


def run(options: Namespace) -> ExitCode:
    keys = [key.strip().lower() for key in options.key]
    if not all(is_digest(key) for key in keys):
        raise CouldNotRun("A key is 64 hexadecimal digits.")
    kept = read_seals(options.seals) if options.seals else []
    receipt = _read(options.receipt)
    findings = verify(receipt, keys, {seal.day: seal for seal in kept})
    _tell(receipt)
    if findings:
        print(f"Something does not hold. Findings: {len(findings)}.")
        for finding in findings:
            print(f"- {finding}")
        return ExitCode.FINDINGS
    print("The receipt holds.")
    if not keys:
        print("Compare the key with the one the portal publishes, or give --key.")
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
        raise CouldNotRun(str(error)) from None


def _tell(receipt: Receipt) -> None:
    print(f"Receipt {_plain(receipt.code)} of {_plain(receipt.portal)}")
    for number, entry in enumerate(receipt.entries, start=1):
        print(f"{number}. {_line(entry)}")
    for name, public in sorted(receipt.keys.items()):
        print(f"Key {_plain(name)}: {_plain(public)}")


def _line(entry: ReceiptEntry) -> str:
    at, event = (_plain(entry.record.get(name)) for name in ("at", "event"))
    seal = entry.seal
    sealed = f"sealed with {seal.day}" if seal is not None else "not sealed yet"
    shown = "content shown" if entry.content is not None else "content not shown"
    return f"{event}, {at}; {sealed}; {shown}"


def _plain(value: object) -> str:
    """What a file says, without anything a terminal would act on."""
    text = str(value)[:100]
    return "".join(one if one.isprintable() else "?" for one in text)


VERIFY = Subcommand(
    name="verify",
    summary="Verify a citizen's receipt.",
    arguments=(
        Argument(
            "receipt",
            type=Path,
            help="the receipt (JSON); - reads it from standard input",
        ),
        Argument(
            "--key",
            action="append",
            default=[],
            metavar="HEX",
            help="public key you have from elsewhere (64 hexadecimal digits); "
            "repeatable",
        ),
        Argument(
            "--seals",
            type=Path,
            metavar="FILE",
            help='seals you kept, one a line ({"seal":{…}}), to compare with',
        ),
    ),
    run=run,
)

"""Every receipt that a portal gave out, verified as citizens verify theirs."""

from ....citizen.receipts.receipt import read_receipt
from ....citizen.receipts.verifying import verify
from ....citizen.submissions.receipt import receipt_of
from ....citizen.submissions.submissions import submissions
from dataclasses import dataclass
import json
from plone.dexterity.content import DexterityContent


@dataclass(frozen=True)
class Verified:
    """How many receipts there are; the codes of those that do not hold."""

    receipts: int
    failed: tuple[str, ...]


def verify_receipts(site: DexterityContent) -> Verified:
    log = submissions(site)
    failed, count = [], 0
    for code in log.codes():
        count += 1
        made = receipt_of(log, log.require(code), "")
        if verify(read_receipt(json.dumps(made).encode())):
            failed.append(code)
    return Verified(count, tuple(failed))

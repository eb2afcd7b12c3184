"""The signed statement that is given out at once: this leaf will be in its day's tree.

It stands where a provisional tree head would: a common tree of a day that is still open
would be something all writers have to wait for. It is what a signed certificate
timestamp is in Certificate Transparency (RFC 6962, section 3.2).
"""

from ...sealing.canonical import encode
from ...sealing.hashing import leaf_hash


STATEMENT_FORMAT = "bacgiang-receipt-statement-1"


def statement(log: str, leaf: bytes) -> bytes:
    """The bytes that are signed for a leaf of a log."""
    return encode(
        {"format": STATEMENT_FORMAT, "leaf": leaf_hash(leaf).hex(), "log": log}
    )

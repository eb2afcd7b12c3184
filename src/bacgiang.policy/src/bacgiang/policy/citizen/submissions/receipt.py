"""Make the receipt of a submission, as it is given out and as its page shows it."""

from ...sealing.canonical import Json
from ..codes.tracking_code import written
from ..keys.store import PublicKey
from ..receipts.receipt import RECEIPT_FORMAT
from .entry import Entry
from .leaf import content_of
from .leaf import LOG
from .states import FATES
from .submission import Submission
from .submissions import Submissions
from datetime import datetime
from datetime import UTC
import json


def receipt_of(
    log: Submissions, submission: Submission, portal: str, *, for_author: bool = False
) -> dict[str, Json]:
    """The receipt as JSON values; `portal` is the portal's public address.

    `for_author` puts in content and salts of what the author sent, for the one answer
    to them: who has the code alone is shown neither. An entry's proof is there once its
    day is sealed.
    """
    used = {one.key for one in submission.entries}
    return {
        "format": RECEIPT_FORMAT,
        "portal": portal,
        "log": LOG,
        "code": written(submission.code),
        "entries": [
            _entry(log, submission.code, one, for_author) for one in submission.entries
        ],
        "keys": [key_as_json(key) for key in log.keys.public_keys if key.name in used],
    }


def key_as_json(key: PublicKey) -> dict[str, Json]:
    return {"name": key.name, "public": key.public, "since": moment_text(key.since)}


def moment_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _entry(
    log: Submissions, code: str, entry: Entry, for_author: bool
) -> dict[str, Json]:
    proof = log.proof_of(entry.leaf)
    made: dict[str, Json] = {
        "record": json.loads(entry.leaf),
        "key": entry.key,
        "signature": entry.signature,
        "proof": None if proof is None else proof.inclusion.to_record(),
        "seal": None if proof is None else proof.seal.to_record(),
    }
    # What the board noted beside a fate is the board's.
    is_own = for_author and entry.event not in FATES
    if not is_own or entry.payload is None or entry.salt is None:
        return made
    content = content_of(code, entry, entry.payload)
    return {**made, "content": content, "salt": entry.salt.hex()}

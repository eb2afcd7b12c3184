"""Letters, read in a process of its own: one that takes too long is ended.

Anybody may write one, and what it does to the standard library cannot be stopped in a
thread, which may hold up all others meanwhile.
"""

from ...text.files.child_process import read_in_child
from ...text.files.child_records import END
from ...text.files.child_records import Record
from .letter import Letter
from .letter import LetterFile
from .letter import UnreadableLetter
from base64 import b64decode
from base64 import b64encode
from dataclasses import replace
import json


SECONDS, PATIENCE = 15.0, 60.0
"""Of a processor, and by the clock: the machine has other work."""
MEMORY = 1 << 30
"""Bytes."""
_WORKER = "bacgiang.policy.citizen.mailbox.worker"


class NotNow(Exception):
    """The machine is at other files: nothing is said of the letter."""


def letter_apart(raw: bytes) -> Letter:
    """As `letter_of`. Raises UnreadableLetter, NotNow."""
    asked = json.dumps({"seconds": SECONDS, "memory": MEMORY})
    records, in_time = read_in_child(_WORKER, [asked], raw, PATIENCE)
    if not records:
        raise NotNow
    for record in records:
        if "unreadable" in record:
            raise UnreadableLetter(str(record["unreadable"]))
    if not in_time or records[-1] != END:
        raise UnreadableLetter("time")
    return _letter(records[1:-1])


def records_of(letter: Letter) -> list[Record]:
    """The letter, and then each of its files."""
    facts = {**vars(letter), "files": ()}
    files = (
        {"name": one.name, "data": b64encode(one.data).decode()} for one in letter.files
    )
    return [facts, *files]


def _letter(records: list[Record]) -> Letter:
    facts, *files = records
    kept = (LetterFile(str(one["name"]), b64decode(str(one["data"]))) for one in files)
    letter: Letter = Letter(**facts)  # type: ignore[arg-type]
    return replace(letter, files=tuple(kept))

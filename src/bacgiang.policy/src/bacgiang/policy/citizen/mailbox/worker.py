"""The child process that reads a letter, and tells it in lines of JSON (`apart.py`)."""

from ...text.files.child_bounds import bound
from ...text.files.child_records import END
from ...text.files.child_records import Record
from ...text.files.child_records import START
from .apart import records_of
from .letter import letter_of
from .letter import UnreadableLetter
import json
import sys


def main(asked: str) -> None:
    _tell(START)
    said = json.loads(asked)
    raw = sys.stdin.buffer.read()
    bound(said["seconds"], said["memory"])
    try:
        for record in records_of(letter_of(raw)):
            _tell(record)
    except UnreadableLetter as error:
        _tell({"unreadable": str(error)})
    except MemoryError:
        _tell({"unreadable": "memory"})
    _tell(END)


def _tell(record: Record) -> None:
    print(json.dumps(record), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""The child process that reads a large file: standard input to lines of JSON.

Called by ``apart`` with what is asked for and, as JSON, a name and the limits. ``text``
writes one record of the text or of an error, ``all`` one of each block and remark.
"""

from bacgiang.policy.text.files.apart import record_of_error
from bacgiang.policy.text.files.apart import record_of_text
from bacgiang.policy.text.files.child_bounds import bound
from bacgiang.policy.text.files.child_records import END
from bacgiang.policy.text.files.child_records import Record
from bacgiang.policy.text.files.child_records import record_of as record_of_remark
from bacgiang.policy.text.files.child_records import START
from bacgiang.policy.text.files.errors import FileError
from bacgiang.policy.text.files.full.apart import record_of
from bacgiang.policy.text.files.full.blocks import Block
from bacgiang.policy.text.files.full.extraction import read_into
from bacgiang.policy.text.files.full.gathering import Gathering
from bacgiang.policy.text.files.limits import Limits
from bacgiang.policy.text.files.opening import file_errors_only
from bacgiang.policy.text.files.opening import open_file
from bacgiang.policy.text.files.reading import read_opened
import json
import sys


def _tell(record: Record) -> None:
    print(json.dumps(record), flush=True)


class _Telling(Gathering):
    """Tells each block as it is found, so that it stays if the process is ended."""

    def add(self, block: Block) -> None:
        before = len(self.blocks)
        super().add(block)
        if len(self.blocks) > before:
            _tell(record_of(block))


def _tell_text(data: bytes, name: str, limits: Limits) -> None:
    try:
        with file_errors_only():
            _tell(
                record_of_text(read_opened(open_file(data, limits), data, name, limits))
            )
    except FileError as error:
        _tell(record_of_error(error))


def _tell_all(data: bytes, media_type: str, limits: Limits) -> None:
    found = _Telling("", limits)
    with found.noting_failure(), file_errors_only():
        read_into(found, data, open_file(data, limits), media_type)
    for remark in found.remarks:
        _tell(record_of_remark(remark))


_WAYS = {"text": _tell_text, "all": _tell_all}


def main(way: str, arguments: str) -> None:
    """Read the file on standard input within the limits given."""
    _tell(START)
    given = json.loads(arguments)
    limits = Limits(**given["limits"])
    data = sys.stdin.buffer.read()
    bound(limits.heavy_seconds, limits.memory)
    _WAYS[way](data, given["name"], limits)
    _tell(END)


if __name__ == "__main__":
    main(*sys.argv[1:])

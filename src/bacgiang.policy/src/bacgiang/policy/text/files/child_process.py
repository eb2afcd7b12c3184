"""A reader of files run as a process of its own: one that takes too long is ended.

What a file does to its reader cannot be stopped in a thread. The child is a module of
this package; it gets the file on standard input and writes lines of JSON, the first of
which is ``START`` and the last one ``END``.
"""

from bacgiang.policy.text.files.child_records import Record
from bacgiang.policy.text.files.child_records import START
from contextlib import ExitStack
from dataclasses import dataclass
import json
import logging
import os
import subprocess
import sys
from threading import BoundedSemaphore
from threading import local
from time import monotonic


logger = logging.getLogger(__name__)

AT_ONCE = 2
PATIENCE = 5.0
"""Seconds that the next one waits for a place; whoever comes behind waits `BRIEFLY`."""
BRIEFLY = 1.0
_places = BoundedSemaphore(AT_ONCE)
_room = BoundedSemaphore(AT_ONCE + 1)


@dataclass
class TimeLeft:
    """Seconds that may still be waited for children, one after the other."""

    seconds: float


class _OfThread(local):
    time_left: TimeLeft | None = None
    """None where nobody waits for the thread: a job, a command."""


waiting = _OfThread()


def read_in_child(
    module: str, arguments: list[str], data: bytes, seconds: float
) -> tuple[list[Record], bool]:
    """Return what the child wrote, and whether it came to its end in ``seconds`` or in
    what is left of the time that the thread may wait.

    Two threads of a process wait for children at a time and one for a place, so that
    there are others for those who read; who finds none is told that it took too long.
    """
    time, began = waiting.time_left, monotonic()
    if time is not None:
        seconds = min(seconds, time.seconds)
    try:
        return _in_place(module, arguments, data, seconds)
    finally:
        if time is not None:
            time.seconds -= monotonic() - began


def _in_place(
    module: str, arguments: list[str], data: bytes, seconds: float
) -> tuple[list[Record], bool]:
    with ExitStack() as held:
        for places, patience in ((_room, BRIEFLY), (_places, PATIENCE)):
            if seconds <= 0 or not places.acquire(timeout=min(seconds, patience)):
                return [], False
            held.callback(places.release)
        return _read(module, arguments, data, seconds)


def _read(
    module: str, arguments: list[str], data: bytes, seconds: float
) -> tuple[list[Record], bool]:
    path = os.pathsep.join(map(os.path.abspath, sys.path))
    with subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=os.sep,
        close_fds=True,
    ) as child:
        try:
            output, in_time = child.communicate(data, timeout=seconds)[0], True
        except subprocess.TimeoutExpired:
            child.kill()
            output, in_time = child.communicate()[0], False
    records = _records(output)
    if in_time and (not records or records[0] != START):
        logger.error("The process that reads files does not start.")
    return records, in_time


def _records(output: bytes) -> list[Record]:
    records: list[Record] = []
    for line in output.splitlines():
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            break
        records.append(record)
    return records

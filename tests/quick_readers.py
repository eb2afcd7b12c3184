"""Pytest plugin: processes that read files begin where their imports end.

Each file is read in a process of its own, with its bounds, as in a portal; but it is
forked from one that has imported the reader, which takes a third of a second and for
signatures more than one. Who is to be ended at once begins as in a portal.
"""

from bacgiang.policy.text.files import child_process
from bacgiang.policy.text.files.child_records import Record
from contextlib import suppress
import json
import os
from pathlib import Path
import select
import signal
import socket
import subprocess
import sys
from threading import Lock
from threading import Thread
from time import monotonic


NURSERY = Path(__file__).with_name("readers_nursery.py")
# Of a shorter time a test shows that it ends.
LEAST_SECONDS = 1.0

_read_as_portals_do = child_process._read
_asking = Lock()
_nurseries: dict[str, tuple[subprocess.Popen[bytes], socket.socket]] = {}


def nursery(module: str) -> socket.socket:
    """Of each reader one, as what it imports counts in bounds on memory; started once in
    a process of tests, and gone with it.
    """
    if module not in _nurseries:
        here, there = socket.socketpair()
        path = os.pathsep.join(map(os.path.abspath, sys.path))
        started = subprocess.Popen(
            [sys.executable, str(NURSERY), str(there.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
            cwd=os.sep,
            pass_fds=[there.fileno()],
        )
        there.close()
        _nurseries[module] = (started, here)
    return _nurseries[module][1]


def forked(module: str, arguments: list[str]) -> tuple[int, int, int]:
    """The process, and our ends of the pipes to and from it."""
    (its_in, to_it), (from_it, its_out) = os.pipe(), os.pipe()
    with _asking:
        asked = nursery(module)
        said = json.dumps([module, arguments]).encode()
        socket.send_fds(asked, [said], [its_in, its_out])
        child = int(asked.makefile("rb").readline())
    os.close(its_in)
    os.close(its_out)
    return child, to_it, from_it


def hand_over(data: bytes, to_it: int) -> None:
    # It may have ended before it read all.
    with suppress(BrokenPipeError), open(to_it, "wb") as pipe:
        pipe.write(data)


def written(from_it: int, seconds: float) -> tuple[bytes, bool]:
    """What comes until the end, and whether that came in time."""
    ends, pieces = monotonic() + seconds, []
    while select.select([from_it], [], [], max(0, ends - monotonic()))[0]:
        piece = os.read(from_it, 65_536)
        if not piece:
            return b"".join(pieces), True
        pieces.append(piece)
    return b"".join(pieces), False


def read_in_fork(
    module: str, arguments: list[str], data: bytes, seconds: float
) -> tuple[list[Record], bool]:
    if seconds < LEAST_SECONDS:
        return _read_as_portals_do(module, arguments, data, seconds)
    child, to_it, from_it = forked(module, arguments)
    writer = Thread(target=hand_over, args=(data, to_it))
    writer.start()
    output, in_time = written(from_it, seconds)
    if not in_time:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    os.close(from_it)
    writer.join()
    return child_process._records(output), in_time


child_process._read = read_in_fork

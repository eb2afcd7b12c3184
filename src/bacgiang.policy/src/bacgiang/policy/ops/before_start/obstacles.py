"""Obstacles of the machine: the port, the folder of data, its room, its passwords."""

from ...base.file_lock import locked
from ...base.file_lock import Taken
from ..database_file import DATABASE
from bacgiang.policy import _
from collections.abc import Iterator
import errno
from pathlib import Path
import shutil
import socket
from tempfile import TemporaryFile
from zope.i18nmessageid import Message


ROOM = 200 << 20
"""Bytes without which no instance starts: logs, an index and a few commits."""
PASSWORDS = ("admin-password", "sample-password")

TAKEN = _(
    "obstacle_port",
    default="Port ${port} is taken by another program. End it, or choose another port "
    "(PORT, METRICS).",
)
RUNS = _(
    "obstacle_runs",
    default="A portal runs on the data in ${folder} already. End it first, or choose "
    "another folder (DATA).",
)
NOT_WRITABLE = _(
    "obstacle_not_writable",
    default="Nothing can be written into ${folder} (${why}). Make it the folder of the "
    "account that runs the portal, or choose another one (DATA).",
)
FULL = _(
    "obstacle_full",
    default="Only ${megabytes} MB are free where ${folder} is. The portal needs "
    "${least} MB to start, and room to grow.",
)
NO_PASSWORD = _(
    "obstacle_no_password",
    default="${file} holds no password. Write one of ten characters or more into its "
    "first line, or remove the file to have one made.",
)


def obstacles(data: Path, *ports: int) -> Iterator[Message]:
    """Why an instance would not start on these data and ports of loopback."""
    for port in filter(is_taken, ports):
        yield Message(TAKEN, mapping={"port": str(port)})
    for folder, why in not_writable(data):
        yield Message(NOT_WRITABLE, mapping={"folder": str(folder), "why": why})
        return
    free = shutil.disk_usage(_there(data)).free
    if free < ROOM:
        room = {"megabytes": str(free >> 20), "least": str(ROOM >> 20)}
        yield Message(FULL, mapping={"folder": str(data), **room})
    if is_open(data):
        yield Message(RUNS, mapping={"folder": str(data)})
    for file in (data / name for name in PASSWORDS):
        if file.exists() and not file.read_text(encoding="utf-8").partition("\n")[0]:
            yield Message(NO_PASSWORD, mapping={"file": str(file)})


def is_taken(port: int) -> bool:
    """Whether somebody listens there, on loopback."""
    with socket.socket() as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind(("127.0.0.1", port))
        except OSError as error:
            return error.errno == errno.EADDRINUSE
    return False


def not_writable(data: Path) -> Iterator[tuple[Path, str]]:
    """Folders of it in which no file can be made, and what the system says.

    One that is missing is not made: whoever asks may not be who runs the portal.
    """
    for one in map(_there, (data, data / DATABASE.parent, data / "log")):
        try:
            with TemporaryFile(dir=one) as file:
                file.write(b"x")
        except OSError as error:
            yield one, error.strerror or str(error)


def _there(folder: Path) -> Path:
    """It, or the nearest above it that exists."""
    return next(one for one in (folder, *folder.absolute().parents) if one.exists())


def is_open(data: Path) -> bool:
    """Whether another process has the database open."""
    if not lock_of(data).exists():
        return False
    try:
        with locked(lock_of(data)):
            return False
    except Taken:
        return True


def lock_of(data: Path) -> Path:
    """The file whose lock ZODB takes."""
    return data / f"{DATABASE}.lock"

"""What a thread works on, and for how long."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import get_ident
from threading import local
from time import clock_gettime
from time import pthread_getcpuclockid
from time import thread_time
from typing import Protocol


class Learns(Protocol):
    def learn(self, work: "Work", account: str | None) -> bool:
        """Whose work it is; "" for a visitor's, None where that is not known. Returns
        whether it is within the share that an account has.
        """


@dataclass(eq=False)
class Work:
    """One request. `holder`: whose share of the threads it counts for."""

    credential: bytes | None
    dispatcher: Learns
    holder: object | None = None
    began_for: object | None = None
    """Whose share it was in when it was let in."""
    may_be_long: bool = False
    """Of those who run the portal."""
    thread: int = 0
    ended_at: float = 0.0
    """Seconds of work at which it was ended last; 0 when it never was."""
    ended_in: str = ""
    memory: int = 0
    """Bytes of the process when it was first looked at."""
    _began: float = 0.0

    def begin(self) -> None:
        """Called by the thread that does it."""
        self._began = thread_time()
        self.thread = get_ident()

    def seconds(self) -> float:
        """Of a processor, since it began; asked by another thread."""
        if not self.thread:
            return 0.0
        return clock_gettime(pthread_getcpuclockid(self.thread)) - self._began


class _Here(local):
    work: Work | None = None


_here = _Here()


@contextmanager
def working(work: Work) -> Iterator[None]:
    """Around what the thread does for a request."""
    work.begin()
    _here.work = work
    try:
        yield
    finally:
        _here.work = None


def work_here() -> Work | None:
    """What this thread works on; None where it is none of a server's."""
    return _here.work

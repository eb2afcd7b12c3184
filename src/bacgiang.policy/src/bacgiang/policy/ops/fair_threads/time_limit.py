"""A request that has worked too long is ended, as if a rule had refused it.

Python can raise an error in another thread, which reaches it between two steps of its
own code; so nothing is ended inside a library in C, where it is done next. Nor while
the database is read or written, or a lock is being had: whatever stands half there
would stay so.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .dispatcher import FairDispatcher
from .work import Work
from bacgiang.policy import _
from collections.abc import Iterator
from contextlib import contextmanager
import ctypes
import logging
import sys
from threading import Thread
from time import sleep
from types import FrameType


logger = logging.getLogger(__name__)

LONGEST = 60.0
"""Seconds of a processor; what anybody waits for takes a tenth of it at most."""
AGAIN = 5.0
"""Seconds more until it is ended once more: the answer has to be made, too."""
LOOKS = 0.5
"""Seconds between two looks."""
ENDED = "ZPublisher.WSGIPublisher"
"""Only what this module calls is ended: it undoes what was done, and answers."""
NEVER_IN = (
    "ZODB",
    "ZEO",
    "bacgiang.policy.base.made_in_turn",
    "contextlib",
    "importlib",
    "logging",
    "relstorage",
    "threading",
    "transaction",
)
UNDISTURBED = 0.1
"""Seconds in which no other thread goes on while it is looked where one stands."""
TOOK_TOO_LONG = Refusal(
    "took_too_long",
    _(
        "error_took_too_long",
        default="This took longer than the portal may work for one request, so it was "
        "ended and nothing was saved. Ask for less at once: a shorter period, fewer "
        "items or a smaller file.",
    ),
    status=503,
)


class TookTooLong(Refused):
    """Raised in a thread from outside, without a word to say."""

    def __init__(self) -> None:
        super().__init__(TOOK_TOO_LONG)


def watch(dispatcher: FairDispatcher) -> None:
    """Begin to look at what its threads do."""
    Thread(target=_look, args=(dispatcher,), name="time-limit", daemon=True).start()


def _look(dispatcher: FairDispatcher) -> None:
    while True:
        sleep(LOOKS)
        end_long(dispatcher)


def end_long(dispatcher: FairDispatcher) -> None:
    """End what has worked too long, where it can be."""
    with dispatcher.lock:
        is_any = any(map(_is_long, dispatcher.at_work))
    if is_any:
        with _undisturbed(), dispatcher.lock:
            ended = [*filter(_end, filter(_is_long, dispatcher.at_work))]
        for work in ended:
            logger.warning(
                "A request was ended after %d s of a processor, at %s",
                work.ended_at,
                work.ended_in,
            )


def _is_long(work: Work) -> bool:
    until = work.ended_at + AGAIN if work.ended_at else LONGEST
    return not work.may_be_long and work.seconds() > until


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Python changes threads when another has waited so long as is said here; who waits
    already does so by what was said before.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(UNDISTURBED)
    try:
        sleep(before * 2)
        yield
    finally:
        sys.setswitchinterval(before)


def _end(work: Work) -> bool:
    """Whether it stands where it can be ended; then it is."""
    frames = [*_frames(sys._current_frames().get(work.thread))]
    names = [str(one.f_globals.get("__name__")) for one in frames]
    if names[-1:] != [ENDED] or any(map(_is_never_ended, names)):
        return False
    error = ctypes.py_object(TookTooLong)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(work.thread), error)
    work.ended_at = work.seconds()
    work.ended_in = f"{names[0]}:{frames[0].f_lineno}"
    return True


def _is_never_ended(module: str) -> bool:
    return any(f"{module}.".startswith(f"{name}.") for name in NEVER_IN)


def _frames(frame: FrameType | None) -> Iterator[FrameType]:
    """The innermost first, to the one that undoes and answers."""
    while frame is not None:
        yield frame
        if frame.f_globals.get("__name__") == ENDED:
            return
        frame = frame.f_back

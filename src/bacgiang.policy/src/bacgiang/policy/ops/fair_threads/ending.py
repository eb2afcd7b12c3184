"""A request is ended from outside, as if a rule had refused it.

Python can raise an error in another thread, which reaches it between two steps of its
own code; so nothing is ended inside a library in C, where it is done next. Nor while
the database is read or written, or a lock is being had: whatever stands half there
would stay so.
"""

from .work import Work
from collections.abc import Iterator
from contextlib import contextmanager
import ctypes
import sys
from time import sleep
from types import FrameType
from ZPublisher.interfaces import IPubBeforeCommit


ENDED = "ZPublisher.WSGIPublisher"
"""Only what this module calls is ended: it undoes what was done, and answers."""
UNDONE = ("publish", "call_object", "_exc_view_created_response")
"""Its functions of which that is so, besides what it tells others before it commits:
once all is written nothing is undone, and what others have to do then has to be done.
"""
NEVER_IN = (
    "OFS.Uninstalled",
    "Products.MailHost.decorator",
    "Products.SiteErrorLog",
    "Products.StandardCacheManagers",
    "ZODB",
    "ZEO",
    "babel.localedata",
    "bacgiang.policy.base.made_in_turn",
    "bacgiang.policy.citizen.sign_in.turns",
    "bacgiang.policy.ops.shared_turns",
    "bacgiang.policy.ops.write_turns",
    "bacgiang.policy.text.files.child_process",
    "bacgiang.policy.units.people.reset_letter",
    "bacgiang.policy.webhooks.challenge",
    "concurrent.futures",
    "contextlib",
    "importlib",
    "logging",
    "plone.app.caching.operations.utils",
    "plone.app.dexterity.factories",
    "plone.dexterity.synchronize",
    "pytz.lazy",
    "queue",
    "relstorage",
    "subprocess",
    "tempfile",
    "threading",
    "transaction",
    "zope.ramcache.ram",
)
"""Modules of which nothing is ended while one of their functions is at work, whatever
that calls: none of them makes pages.
"""
NEVER_RIGHT_IN = frozenset(
    {
        "Products.CMFCore.indexing",
        "bacgiang.policy.base.own_queue",
        "plone.dexterity.content",
        "zope.schema._bootstrapfields",
    }
)
"""Modules that note in the thread what they are at, and take it back at the end. Ended
between the two steps, it would stay noted for all whom the thread answers after that:
content would lack what its type adds to it. What they call is ended; much of a page is
made below them.
"""
UNDISTURBED = 0.1
"""Seconds in which no other thread goes on while it is looked where one stands."""


@contextmanager
def undisturbed() -> Iterator[None]:
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


def end(work: Work, error: type[Exception]) -> bool:
    """Raise it there. Returns whether the work stands where it can be ended; to be
    called `undisturbed`, with the lock of its dispatcher held.
    """
    frames = [*_frames(sys._current_frames().get(work.thread))]
    names = [str(one.f_globals.get("__name__")) for one in frames]
    if not _is_undone(frames) or any(map(is_never_ended, names)):
        return False
    if names[0] in NEVER_RIGHT_IN:
        return False
    thread, raised = ctypes.c_ulong(work.thread), ctypes.py_object(error)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, raised)
    work.ended_at = work.seconds()
    work.ended_in = f"{names[0]}:{frames[0].f_lineno}"
    return True


def _is_undone(frames: list[FrameType]) -> bool:
    if not frames or frames[-1].f_globals.get("__name__") != ENDED:
        return False
    *called, publisher = frames
    if publisher.f_code.co_name != "transaction_pubevents":
        return publisher.f_code.co_name in UNDONE
    told = called[-1].f_locals.get("event") if called else None
    return bool(IPubBeforeCommit.providedBy(told))


def is_never_ended(module: str) -> bool:
    return any(f"{module}.".startswith(f"{name}.") for name in NEVER_IN)


def _frames(frame: FrameType | None) -> Iterator[FrameType]:
    """The innermost first, to the one that undoes and answers."""
    while frame is not None:
        yield frame
        if frame.f_globals.get("__name__") == ENDED:
            return
        frame = frame.f_back

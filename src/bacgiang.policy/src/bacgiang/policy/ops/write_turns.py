"""Who met the writing of somebody else does it again alone.

After a conflict in the database Zope does a request again, three times. Where several
of a board publish at once, all write the same leaves of the catalog, the same counters
and record; each may meet others each time, and is answered an error. So while a request
is done again, others of this process wait before they commit: it meets nobody, and they
are done again after it. In a cluster those of the other instances wait, too.
Who meets others all the same is told so at last (`met_others`).
"""

from threading import local
from threading import Lock
import transaction
from typing import Protocol
from ZPublisher.interfaces import IPubBeforeCommit
from ZPublisher.interfaces import IPubFailure
from ZPublisher.interfaces import IPubStart
from ZPublisher.interfaces import IPubSuccess


LONGEST = 10.0
"""Seconds. Nobody waits longer for a turn, whatever takes it so long."""
_turn = Lock()
_thread = local()


class AmongInstances(Protocol):
    """Used by whoever has the turn of its own process."""

    def take(self, *, alone: bool) -> None:
        """Wait until nobody of another instance has it alone; or nobody at all."""

    def give(self) -> None: ...


class Among:
    instances: AmongInstances | None = None
    """None: there is one."""


among = Among()


def begin_again_alone(event: IPubStart) -> None:
    """A request that is done again has the turn until it has ended."""
    _give()
    if event.request.retry_count and _take(alone=True):
        # What others committed while this one waited is seen.
        transaction.begin()


def commit_in_turn(event: IPubBeforeCommit) -> None:
    """Who has something to write waits until nobody does theirs again."""
    if transaction.get()._resources:
        _take(alone=False)


def give_turn(event: IPubSuccess | IPubFailure) -> None:
    """It is committed, or will be done again in a turn of its own."""
    _give()


def _take(*, alone: bool) -> bool:
    if not getattr(_thread, "has_turn", False):
        _thread.has_turn = _turn.acquire(timeout=LONGEST)
        if _thread.has_turn and among.instances is not None:
            among.instances.take(alone=alone)
    return bool(_thread.has_turn)


def _give() -> None:
    if getattr(_thread, "has_turn", False):
        _thread.has_turn = False
        try:
            if among.instances is not None:
                among.instances.give()
        finally:
            _turn.release()

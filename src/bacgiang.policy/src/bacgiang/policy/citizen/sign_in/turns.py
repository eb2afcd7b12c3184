"""Few threads are with the provider at once, and none once it has not answered: a slow
one would else hold all of them, and with them the portal.
"""

from .errors import SignInError
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from threading import local
from threading import Lock
from threading import Semaphore
import time


AT_ONCE = 2
"""Of the four threads that an instance has."""
RESTS = 60
"""Seconds in which a host that did not answer is not asked again."""


class Turns:
    """Whose turn it is to ask; each instance has its own."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._free = Semaphore(AT_ONCE)
        self._here = local()
        self._lock = Lock()
        self._silent: dict[str, float] = {}

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Ask, as often as one sign-in needs. Raises SignInError where others are at
        it: nobody waits for them."""
        if getattr(self._here, "is_asking", False):
            yield
            return
        if not self._free.acquire(blocking=False):
            raise SignInError("too many are with the provider")
        self._here.is_asking = True
        try:
            yield
        finally:
            self._here.is_asking = False
            self._free.release()

    def require_answering(self, host: str) -> None:
        """Raises SignInError while the host is known not to answer."""
        with self._lock:
            since = self._silent.get(host)
        if since is not None and self._clock() - since < RESTS:
            raise SignInError("the provider did not answer a moment ago")

    def note_silent(self, host: str) -> None:
        with self._lock:
            if len(self._silent) > 8:
                self._silent.clear()
            self._silent[host] = self._clock()


turns = Turns()

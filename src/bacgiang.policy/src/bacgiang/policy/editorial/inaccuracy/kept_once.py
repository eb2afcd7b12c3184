"""The same report, sent again by the same sender in a while, is kept once.

Whoever clicks twice gets the same receipt twice. Kept as the limit beside it is:
digests and keys, forgotten soon.
"""

from ...base.rates import network_of
from ...base.rates import SENDERS
from ...base.rates import WINDOW
from ...base.shared_counts import sharing
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from threading import Lock
import time
from uuid import uuid4


class KeptOnce:
    """A key for what was sent in the last `window` seconds, for at most `most`."""

    def __init__(
        self,
        window: float = WINDOW,
        most: int = SENDERS,
        clock: Callable[[], float] = time.monotonic,
        name: str = "",
    ) -> None:
        self.name = name
        self.window = window
        self.most = most
        self._clock = clock
        self._keys: OrderedDict[bytes, tuple[float, str]] = OrderedDict()
        self._lock = Lock()

    def key(self, address: str, *texts: str) -> str:
        """The idempotency key of what this sender sends: as before, or a new one.

        Nothing has to be undone where what was sent is not kept in the end: it is the
        log of submissions that knows whether a key was used.
        """
        digest, now = _digest(network_of(address), *texts), self._clock()
        shared = sharing.ask(
            self.name,
            lambda counts: counts.first(
                self.name, digest.hex(), self.window, uuid4().hex
            ),
        )
        if shared is not None:
            return shared
        with self._lock:
            self._forget_old(now)
            _since, key = self._keys.setdefault(digest, (now, uuid4().hex))
        return key

    def _forget_old(self, now: float) -> None:
        while self._keys:
            digest, (since, _key) = next(iter(self._keys.items()))
            if since > now - self.window and len(self._keys) < self.most:
                return
            del self._keys[digest]


def _digest(*texts: str) -> bytes:
    """Of all the texts, each told apart from the next by its length."""
    whole = sha256()
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        whole.update(f"{len(data)}|".encode() + data)
    return whole.digest()

"""The same report, sent again by the same sender in a while, is kept once.

Whoever clicks twice is thanked twice. Kept in memory like the limit beside it: only
digests, forgotten soon.
"""

from ...base.rates import network_of
from ...base.rates import SENDERS
from ...base.rates import WINDOW
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from threading import Lock
import time
from transaction.interfaces import ITransaction


class KeptOnce:
    """Digests of what was kept in the last `window` seconds, at most `most` of them."""

    def __init__(
        self,
        window: float = WINDOW,
        most: int = SENDERS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.window = window
        self.most = most
        self._clock = clock
        self._kept: OrderedDict[bytes, float] = OrderedDict()
        self._lock = Lock()

    def take(self, transaction: ITransaction, address: str, *texts: str) -> bool:
        """Whether to keep what this sender sent; forgotten again where it is not kept
        in the end, for the publisher tries a transaction again after a conflict.
        """
        digest, now = _digest(network_of(address), *texts), self._clock()
        with self._lock:
            self._forget_old(now)
            if digest in self._kept:
                return False
            self._kept[digest] = now
        transaction.addAfterCommitHook(self._settle, (digest,))
        transaction.addAfterAbortHook(self._settle, (False, digest))
        return True

    def _settle(self, is_kept: bool, digest: bytes) -> None:
        if not is_kept:
            with self._lock:
                self._kept.pop(digest, None)

    def _forget_old(self, now: float) -> None:
        while self._kept:
            digest, since = next(iter(self._kept.items()))
            if since > now - self.window and len(self._kept) < self.most:
                return
            del self._kept[digest]


def _digest(*texts: str) -> bytes:
    """Of all the texts, each told apart from the next by its length."""
    whole = sha256()
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        whole.update(f"{len(data)}|".encode() + data)
    return whole.digest()

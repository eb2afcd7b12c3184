"""The calls themselves, in threads of their own: no request, job or transaction waits.

What came of them is held here until the job's next run enters it. If this instance ends
before that, another one calls again once its lease is over: with the same `webhook-id`,
by which whoever is called knows it.
"""

from ..base.dates import now_utc
from ..base.one_request import NO_REPLY
from ..base.one_request import Reach
from ..base.one_request import request_to
from .signing import signed
from .tried import Place
from .tried import Tried
from dataclasses import dataclass
from threading import Lock
from threading import Thread
import time


MOST_AT_ONCE = 4
"""Addresses called at the same time by one instance."""
LONGEST_CALL, LONGEST_PARCEL = 10, 120
"""Seconds; less together than a lease lasts."""
KIND = {"Content-Type": "application/json", "User-Agent": "Portal-webhooks"}


@dataclass(frozen=True)
class Call:
    place: Place
    message: str
    kind: str
    body: bytes


@dataclass(frozen=True)
class Parcel:
    """Calls of one subscription, in their order. `end`: how far it was told after the
    last; `turn`: of the subscription, `is_far`: whether much was passed on the way.
    """

    identifier: str
    url: str
    reach: Reach
    secrets: tuple[str, ...]
    calls: tuple[Call, ...]
    end: tuple[tuple[str, str], ...]
    turn: int = 0
    is_far: bool = False


@dataclass(frozen=True)
class Sent:
    """What came of a parcel; `end` is empty unless all of it was taken."""

    identifier: str
    tried: tuple[Tried, ...]
    end: tuple[tuple[str, str], ...]
    turn: int


def call(one: Call, url: str, reach: Reach, secrets: tuple[str, ...]) -> Tried:
    """Call once; never raises for what the other side does."""
    at, begun = now_utc(), time.monotonic()
    status, error = 0, ""
    head = signed(one.message, int(at.timestamp()), one.body, secrets)
    try:
        status = request_to(
            url,
            reach=reach,
            method="POST",
            body=one.body,
            headers={**KIND, **head},
            longest=LONGEST_CALL,
        ).status
    except NO_REPLY as raised:
        error = type(raised).__name__
    took = int((time.monotonic() - begun) * 1000)
    return Tried(at, one.message, one.kind, one.place, status, error, took)


class Caller:
    """Sends parcels, so many at once, and holds what came of them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._under_way: dict[str, Thread] = {}
        self._sent: dict[str, Sent] = {}

    @property
    def free(self) -> int:
        with self._lock:
            return MOST_AT_ONCE - len(self._under_way)

    def take(self, parcel: Parcel) -> None:
        thread = Thread(target=self._send, args=[parcel], daemon=True)
        with self._lock:
            self._under_way[parcel.identifier] = thread
        thread.start()

    def sent(self) -> list[Sent]:
        """What came of parcels, until it is `entered`."""
        with self._lock:
            return list(self._sent.values())

    def entered(self, sent: Sent) -> None:
        with self._lock:
            if self._sent.get(sent.identifier) is sent:
                del self._sent[sent.identifier]

    def wait(self) -> None:
        """Until nothing is under way."""
        for thread in list(self._under_way.values()):
            thread.join()

    def _send(self, parcel: Parcel) -> None:
        tried, begun = [], time.monotonic()
        try:
            for one in parcel.calls:
                if time.monotonic() - begun > LONGEST_PARCEL:
                    break
                tried.append(call(one, parcel.url, parcel.reach, parcel.secrets))
                if not tried[-1].is_taken:
                    break
        finally:
            taken = sum(one.is_taken for one in tried)
            end = parcel.end if taken == len(parcel.calls) else ()
            with self._lock:
                self._under_way.pop(parcel.identifier, None)
                self._sent[parcel.identifier] = Sent(
                    parcel.identifier, tuple(tried), end, parcel.turn
                )


caller = Caller()

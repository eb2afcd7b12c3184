"""Many clients at once, each with a connection of its own, for people at their addresses."""

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
import http.client
from itertools import count
import json
from portal_process import HOST
import threading
import time
from typing import Any


PATIENCE = 60.0
AT_ONE_ADDRESS = 5
ADDRESSES = count()
"""Of people, none of them twice in a run: drawn from 198.18.0.0/15 (RFC 2544)."""
Bodies = Callable[[], dict[str, Any] | None]
"""The next body to send, None when there are no more; asked by one thread at a time."""


@dataclass(frozen=True)
class Sent:
    """A request and what came of it; `status` 0 where the connection broke."""

    body: dict[str, Any]
    status: int
    seconds: float
    answer: str

    @property
    def is_taken(self) -> bool:
        return 200 <= self.status < 300


@dataclass
class Outcome:
    """What all clients did; `seconds` from the first request to the last answer, and
    `processor` seconds that the server used meanwhile, where they were taken.
    """

    sent: list[Sent] = field(default_factory=list)
    seconds: float = 0.0
    processor: float = 0.0

    @property
    def taken(self) -> list[Sent]:
        return [one for one in self.sent if one.is_taken]

    @property
    def rate(self) -> float:
        """Answers 2xx a second."""
        return len(self.taken) / self.seconds if self.seconds else 0.0

    @property
    def cost(self) -> float:
        """Processor seconds of the server for an answer 2xx."""
        return self.processor / len(self.taken) if self.taken else 0.0

    def statuses(self) -> dict[int, int]:
        """How often each status came, 0 for broken connections."""
        counts: dict[int, int] = {}
        for one in self.sent:
            counts[one.status] = counts.get(one.status, 0) + 1
        return dict(sorted(counts.items()))

    def quantile(self, share: float) -> float:
        """Seconds within which that share of the requests was answered."""
        times = sorted(one.seconds for one in self.sent)
        return times[min(len(times) - 1, int(len(times) * share))] if times else 0.0


def send(
    port: int,
    path: str,
    bodies: Iterator[dict[str, Any]],
    clients: int,
    limit: float,
    *,
    are_apart: bool = False,
) -> Outcome:
    """Post bodies by so many clients at once, for `limit` seconds at most.

    What was begun is waited for. A client ends where its connection breaks, as when a
    portal is killed; those of people who come now and then (`are_apart`) have one for
    each body, and whose breaks stops nobody else.
    """
    outcome, lock = Outcome(), threading.Lock()
    began = time.perf_counter()

    def next_body() -> dict[str, Any] | None:
        with lock:
            return next(bodies, None)

    def work() -> None:
        for one in _client(port, path, next_body, began + limit, are_apart):
            with lock:
                outcome.sent.append(one)

    threads = [threading.Thread(target=work) for _n in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    outcome.seconds = time.perf_counter() - began
    return outcome


def _client(
    port: int, path: str, bodies: Bodies, until: float, are_apart: bool
) -> Iterator[Sent]:
    """One client: one connection as long as it holds, for people at their addresses;
    or one after another (`are_apart`).
    """
    connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    headers = {"Accept": "application/json", "Content-Type": "application/json"}
    for turn in count():
        body = bodies() if time.perf_counter() < until else None
        if body is None:
            return
        if turn % AT_ONE_ADDRESS == 0:
            # As many as one address may send in an hour is no question of speed.
            person = next(ADDRESSES)
            headers["X-Forwarded-For"] = f"198.18.{person // 250}.{person % 250 + 1}"
        began = time.perf_counter()
        try:
            connection.request("POST", path, json.dumps(body).encode(), headers)
            answer = connection.getresponse()
            status, text = answer.status, answer.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException):
            connection.close()
            yield Sent(body, 0, time.perf_counter() - began, "")
            if not are_apart:
                return
            continue
        if are_apart:
            connection.close()
        yield Sent(body, status, time.perf_counter() - began, text)

"""People of an ordinary day, at their pace: visitors, two of a board, who sends in.

Whoever is refused notes it and goes on.
"""

from cluster_people import ask
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
import http.client
from itertools import count
from itertools import cycle
import random
from register_board import BOARD_PASSWORD
from register_board import PUBLISHER
from register_board import WRITER
from register_import import Client
import threading
import time
from typing import Any
from typing import ClassVar


NEWS = "/++api++/vi/don-vi/so-y-te/tin-tuc"
STATED = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}
EDITS = 5
"""Of an item, before it is handed in."""
HTML = {"Accept": "text/html"}
MAY_WORK = threading.Event()
"""Not set while somebody looks at the portal at rest: all wait."""
MAY_WORK.set()


class Worker(threading.Thread):
    """Does something over and over, so many times an hour, from `start` to `finish`."""

    def __init__(self, an_hour: float) -> None:
        super().__init__(daemon=True)
        self.done: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self._pause = 3600 / an_hour
        self._over = threading.Event()

    def run(self) -> None:
        due = time.monotonic()
        while not self._over.wait(max(0.0, due - time.monotonic())):
            # Who is late does not run after what was missed.
            due = max(due + self._pause, time.monotonic())
            MAY_WORK.wait()
            try:
                self.once()
            except (RuntimeError, OSError, http.client.HTTPException) as error:
                self.refused[str(error)[:200]] += 1

    def finish(self) -> None:
        self._over.set()
        self.join()

    def once(self) -> None:
        raise NotImplementedError


class Visitor(Worker):
    """Looks at pages; one of so many nobody asked for before, so that it is made."""

    ANEW = 8
    turns = count()
    """Of all visitors together: no address is asked for twice."""

    def __init__(self, an_hour: float, port: int, paths: list[str]) -> None:
        super().__init__(an_hour)
        self._port, self._paths = port, paths

    def once(self) -> None:
        turn, path = next(self.turns), random.choice(self._paths)  # noqa: S311
        is_anew = turn % self.ANEW == 0
        path += f"?nobody={turn}" if is_anew else ""
        status, _body = ask(self._port, "GET", path, HTML)
        if status == 200:
            self.done["made anew" if is_anew else "asked again"] += 1
        else:
            self.refused[f"{status} {path.partition('?')[0]}"] += 1


class Newsroom(Worker):
    """One writes, another approves; of four items one is withdrawn, one thrown away."""

    def __init__(self, an_hour: float, port: int) -> None:
        # Each turn is as many edits.
        super().__init__(an_hour / EDITS)
        self._port = port
        self._fates = cycle(("published", "deleted", "published", "withdrawn"))

    def once(self) -> None:
        writer = Client(self._port, WRITER, BOARD_PASSWORD)
        publisher = Client(self._port, PUBLISHER, BOARD_PASSWORD)
        said = {"source": "Sở Y tế", "byline": "Người viết mẫu"}
        title = f"Tin mẫu {time.time():.3f}"
        body = {"@type": "News Item", "title": title, **said}
        made = writer.post(NEWS, {**body, **text_of_news()})
        item = f"{NEWS}/{made['id']}"
        for _edit in range(EDITS - 1):
            writer.send("PATCH", item, text_of_news())
        self.done["edits"] += EDITS
        fate = next(self._fates)
        if fate == "deleted":
            writer.send("DELETE", item, {})
        else:
            writer.post(f"{item}/@workflow/submit", {})
            publisher.step(item, "approve", STATED)
            publisher.step(item, "publish", {})
        if fate == "withdrawn":
            reason = {"ground": "unnecessary", "comment": "Gỡ để thử"}
            publisher.post(f"{item}/@workflow/withdraw", reason)
        self.done[fate] += 1


class Member(Worker):
    """Signs in, looks at what waits, and signs out every second time."""

    def __init__(self, an_hour: float, port: int) -> None:
        super().__init__(an_hour)
        self._port = port
        self._leaves = cycle((True, False))

    def once(self) -> None:
        client = Client(self._port, WRITER, BOARD_PASSWORD)
        said = {"login": WRITER, "password": BOARD_PASSWORD}
        token = client.post("/++api++/@login", said)["token"]
        bearer = {"Accept": "application/json", "Authorization": f"Bearer {token}"}
        status, _body = ask(self._port, "GET", "/++api++/vi/@my-work", bearer)
        if status != 200:
            raise RuntimeError(f"@my-work answered {status}")
        self.done["signed in"] += 1
        if next(self._leaves):
            ask(self._port, "POST", "/++api++/@logout", bearer)


class Stranger(Worker):
    """Is refused, whatever is tried: a password, a step, what is not there, a form."""

    # The lock-out of the one account and the one address is among it.
    HEADERS: ClassVar = {
        "Accept": "application/json",
        "Content-Type": "application/json",
        "X-Forwarded-For": "203.0.113.9",
    }
    LOGIN = '{"login": "so-y-te-review", "password": "guessed"}'
    TRIED = (
        ("POST", "/++api++/@login", LOGIN),
        ("POST", NEWS, '{"@type": "News Item", "title": "Tin"}'),
        ("GET", "/++api++/vi/@my-work", None),
        ("POST", "/++api++/@petition", '{"text": "no proof"}'),
        ("POST", "/++api++/@petition", '{"text": '),
        ("GET", "/vi/khong-co", None),
        ("DELETE", "/++api++/vi/van-ban", None),
        ("POST", "/vi/@@act/withdraw", "form=1"),
    )

    def __init__(self, an_hour: float, port: int) -> None:
        super().__init__(an_hour)
        self._port, self._tried = port, cycle(self.TRIED)

    def once(self) -> None:
        method, path, body = next(self._tried)
        status, _said = ask(self._port, method, path, self.HEADERS, body)
        if 400 <= status < 500:
            self.done["strangers refused"] += 1
        else:
            self.refused[f"a stranger: {status} {method} {path}"] += 1


def at_pace(
    bodies: Callable[[], Iterator[dict[str, Any]]],
    an_hour: float,
    over: threading.Event,
    refused: Counter[str],
) -> Iterator[dict[str, Any]]:
    """Bodies, one after another at their times, until it is over.

    `bodies` gives some more each time, as proofs do not last; where it gets none, that
    is noted in `refused`.
    """
    due = time.monotonic()
    while not over.is_set():
        try:
            some = bodies()
        except (OSError, http.client.HTTPException, KeyError, ValueError) as error:
            refused[f"no proof: {error!r}"[:200]] += 1
            over.wait(3600 / an_hour)
            continue
        for body in some:
            if over.wait(max(0.0, due - time.monotonic())):
                return
            due = max(due + 3600 / an_hour, time.monotonic())
            MAY_WORK.wait()
            yield body


def text_of_news() -> dict[str, Any]:
    """Some 4.5 kB."""
    words = " ".join(f"từ{random.randrange(5000)}" for _n in range(650))  # noqa: S311
    data = {"data": f"<p>{words}</p>", "content-type": "text/html"}
    return {"text": data, "description": words[:150]}

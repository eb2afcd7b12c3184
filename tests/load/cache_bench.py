"""Pages from memory beside what waitress itself can do with the same bytes.

    make bench-cache [ARGS="--seconds 5 --rounds 4"]

One process answers both, in turns: `/vi` as visitors get it, and the same bytes from a
dictionary in a filter before everything (`ceiling.py`). Then again while opinions are
written at a steady rate; and pages made anew beside them, for which memory is switched
off by an address that nobody asked for. The clients are on the other processor.
"""

from argparse import ArgumentParser
from ceiling import CEILING
from ceiling import PAGE
import http.client
import json
from opinions_load import Ours
import os
from pathlib import Path
from portal_process import HOST
from register_portals import ROOT
import selectors
import socket
from statistics import median
import tempfile
import threading
import time
from typing import Any


CONNECTIONS = 8
OPINIONS_A_SECOND = 20
BAR = 0.85
"""Of waitress's own rate (design, "What the parts must stand")."""


def ini(folder: Path) -> Path:
    """The portal's own pipeline with the ceiling before it."""
    etc = ROOT / "instance" / "etc"
    text = (etc / "wsgi.ini").read_text(encoding="utf-8")
    text = text.replace("%(here)s", str(etc))
    text = text.replace("pipeline =\n", "pipeline =\n    ceiling\n")
    section = "[filter:ceiling]\npaste.filter_app_factory = ceiling:make_filter\n\n"
    text = text.replace("[filter:kept_answers]", f"{section}[filter:kept_answers]")
    path = folder / "measured.ini"
    path.write_text(text, encoding="utf-8")
    return path


class Connection:
    """Asks for one path, again and again, and counts the answers."""

    def __init__(self, port: int, path: str, packed: bool) -> None:
        coding = "Accept-Encoding: gzip\r\n" if packed else ""
        head = f"GET {path} HTTP/1.1\r\nHost: {HOST}:{port}\r\nAccept: text/html\r\n"
        self._request = f"{head}{coding}\r\n".encode()
        self.socket = socket.create_connection((HOST, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._buffer = bytearray()
        self._length = 0
        self.answers = 0

    def ask(self) -> None:
        self.socket.sendall(self._request)

    def take(self) -> None:
        """Read what is there; ask again when the answer is whole."""
        self._buffer += self.socket.recv(262144)
        if not self._length:
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            head = bytes(self._buffer[:end])
            if not head.startswith(b"HTTP/1.1 200"):
                raise RuntimeError(head.decode(errors="replace"))
            size = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
            self._length = end + 4 + int(size)
        if len(self._buffer) >= self._length:
            self._buffer.clear()
            self._length = 0
            self.answers += 1
            self.ask()


def rate(port: int, path: str, packed: bool, seconds: float) -> float:
    """Answers a second over some connections that stay open."""
    waiting = selectors.DefaultSelector()
    connections = [Connection(port, path, packed) for _one in range(CONNECTIONS)]
    for one in connections:
        waiting.register(one.socket, selectors.EVENT_READ, one)
        one.ask()
    began = time.perf_counter()
    while time.perf_counter() - began < seconds:
        for key, _events in waiting.select(0.1):
            key.data.take()
    spent = time.perf_counter() - began
    for one in connections:
        one.socket.close()
    return sum(one.answers for one in connections) / spent


class Writers(threading.Thread):
    """Opinions at a steady rate, as their authors' programs send them."""

    def __init__(self, ours: Ours, a_second: int) -> None:
        super().__init__()
        self._ours, self._pause = ours, 1 / a_second
        self._end = threading.Event()
        self.sent = self.accepted = 0

    def run(self) -> None:
        port = self._ours.loaded.portal.port
        connection = http.client.HTTPConnection(HOST, port, timeout=60)
        headers = {"Accept": "application/json", "Content-Type": "application/json"}
        began = time.perf_counter()
        for body in self._ours._bodies:
            ahead = began + self.sent * self._pause - time.perf_counter()
            if self._end.wait(max(ahead, 0)):
                return
            who = {"X-Forwarded-For": f"203.1.{self.sent // 200}.{self.sent % 200 + 1}"}
            data = json.dumps(body)
            connection.request("POST", self._ours.path, data, {**headers, **who})
            answer = connection.getresponse()
            answer.read()
            self.sent += 1
            self.accepted += answer.status == 201

    def finish(self) -> None:
        self._end.set()
        self.join()


def measured(port: int, chosen: Any, packed: bool) -> dict[str, Any]:
    """Both in turns; the median of the ratios counts."""
    pairs = []
    for _round in range(chosen.rounds):
        kept = rate(port, PAGE, packed, chosen.seconds)
        pairs.append((kept, rate(port, CEILING, packed, chosen.seconds)))
    return {
        "from_memory": round(median(one for one, _top in pairs)),
        "waitress": round(median(top for _one, top in pairs)),
        "ratio": round(median(one / top for one, top in pairs), 3),
    }


def made_anew(port: int, count: int = 40) -> float:
    """Pages a second that one visitor is given who asks for what nobody asked before."""
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    began = time.perf_counter()
    for number in range(count):
        connection.request("GET", f"{PAGE}?n={number}", headers={"Accept": "text/html"})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{PAGE} answered {answer.status}")
    return count / (time.perf_counter() - began)


def main() -> int:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--rounds", type=int, default=4)
    chosen = parser.parse_args()
    chosen.clients, chosen.proofs = 4, 1500
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = Ours(folder, chosen)
        portal, loaded = ours.loaded.portal, ours.loaded
        listen = f"http_address={HOST}:{portal.port}"
        portal.command = (str(ROOT / "bin" / "runwsgi"), str(ini(folder)), listen)
        portal.environment = {**portal.environment, **loaded._zope()}
        # The portal takes the processor that its port says; clients the others.
        processors = sorted(os.sched_getaffinity(0))
        taken = processors[portal.port % len(processors)]
        ours.start()
        os.sched_setaffinity(0, set(processors) - {taken} or {taken})
        try:
            told: dict[str, Any] = {"anew_a_second": round(made_anew(portal.port), 1)}
            for packed in (True, False):
                kind = "packed" if packed else "plain"
                told[kind] = measured(portal.port, chosen, packed)
                writers = Writers(ours, OPINIONS_A_SECOND)
                writers.start()
                told[f"{kind}, {OPINIONS_A_SECOND} opinions a second"] = measured(
                    portal.port, chosen, packed
                )
                writers.finish()
                if writers.accepted != writers.sent:
                    raise RuntimeError(f"{writers.accepted} of {writers.sent} accepted")
        finally:
            portal.stop()
    print(json.dumps(told, ensure_ascii=False, indent=2))
    ratios = [one["ratio"] for one in told.values() if isinstance(one, dict)]
    return 0 if min(ratios) >= BAR else 1


if __name__ == "__main__":
    raise SystemExit(main())

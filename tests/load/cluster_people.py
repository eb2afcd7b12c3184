"""People who use a cluster while something happens to it: readers, and an editor."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable
import http.client
from itertools import cycle
import json
from portal_process import HOST
import threading
import time
from typing import Any
from uuid import uuid4


READERS = 4
SECTION = "/++api++/vi/gioi-thieu"
PATIENCE = 60.0
PAUSE = 0.02
"""Seconds a reader looks at a page: what is asked is that it comes, not how many."""


class Readers:
    """Ask for pages, one after another; answers by status, 0: none came."""

    def __init__(self, port: int, path: str) -> None:
        self.statuses: Counter[int] = Counter()
        self._port, self._pages = port, ("/vi", f"/{path}", "/en", "/vi/du-thao")
        self._stopped = threading.Event()
        self._threads = [
            threading.Thread(target=self._read, daemon=True) for _n in range(READERS)
        ]

    @property
    def errors(self) -> dict[int, int]:
        return {status: n for status, n in self.statuses.items() if status != 200}

    def warm(self, ports: Iterable[int]) -> None:
        """Ask each instance for each page once: the first time is not what is asked."""
        for port in ports:
            for page in self._pages:
                ask(port, "GET", page, {"Accept": "text/html"})

    def start(self) -> None:
        for one in self._threads:
            one.start()

    def finish(self) -> None:
        self._stopped.set()
        for one in self._threads:
            one.join()

    def _read(self) -> None:
        for path in cycle(self._pages):
            if self._stopped.is_set():
                return
            status, _body = ask(self._port, "GET", path, {"Accept": "text/html"})
            self.statuses[status] += 1
            time.sleep(PAUSE)


class Editor:
    """Adds pages to a section, and remembers those that the portal says it has.

    `pause`: seconds between two of them.
    """

    def __init__(self, port: int, password: str, pause: float = PAUSE) -> None:
        self._pause = pause
        self.saved: list[str] = []
        self.errors: Counter[int] = Counter()
        self._port = port
        account = b64encode(f"admin:{password}".encode()).decode()
        self._headers = {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "Authorization": f"Basic {account}",
        }
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._edit, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def finish(self) -> None:
        self._stopped.set()
        self._thread.join()

    def lost(self, ports: Iterable[int]) -> list[str]:
        """Ids of pages that were acknowledged and are not there, on any instance."""
        return [
            name
            for port in ports
            for name in self.saved
            if ask(port, "GET", f"{SECTION}/{name}", self._headers)[0] != 200
        ]

    def _edit(self) -> None:
        while not self._stopped.is_set():
            name = f"trang-mau-{uuid4().hex}"
            body = {"@type": "Document", "id": name, "title": "Trang mẫu"}
            status, answer = ask(
                self._port, "POST", SECTION, self._headers, json.dumps(body)
            )
            if status == 201:
                self.saved.append(json.loads(answer)["id"])
            else:
                self.errors[status] += 1
            time.sleep(self._pause)


def ask(
    port: int, method: str, path: str, headers: dict[str, Any], body: str | None = None
) -> tuple[int, bytes]:
    """Status and body; 0 where the connection broke."""
    connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        connection.request(method, path, body=body and body.encode(), headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except (OSError, http.client.HTTPException):
        time.sleep(PAUSE)
        return 0, b""
    finally:
        connection.close()

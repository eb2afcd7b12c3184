"""A portal made for tests of the command: what it is sent, and what it answers."""

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
import json
from pathlib import Path
import pytest
from threading import Thread
from typing import Any


Answer = tuple[int, dict[str, str], bytes]


def as_json(body: Any, status: int = 200) -> Answer:
    return status, {"Content-Type": "application/json"}, json.dumps(body).encode()


def made(item: dict[str, Any], number: int) -> dict[str, Any]:
    """As the intake answers for an item that it made a record of."""
    return {
        "source_id": item["source_id"],
        "outcome": "made",
        "UID": f"{number:032x}",
        "@id": f"http://elsewhere/vi/van-ban/2011/{number}",
        "changes": [],
        "reasons": [],
    }


@dataclass
class MadePortal:
    """Answers as it is told; `posted` and `asked` are what came in."""

    url: str = ""
    posted: list[dict[str, Any]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    items: list[dict[str, Any]] = field(default_factory=list)
    on_post: Callable[[dict[str, Any]], Answer | None] = lambda body: None
    on_get: Callable[[str], Answer] = lambda path: as_json([])
    on_item: Callable[[dict[str, Any], int], dict[str, Any]] = made

    def get(self, path: str, headers: Any) -> Answer:
        self.asked.append(path)
        return self.on_get(path)

    def post(self, path: str, data: bytes) -> Answer:
        body = json.loads(data)
        self.sizes.append(len(data))
        self.posted.append({**body, "path": path})
        answer = self.on_post(body)
        if answer is not None:
            return answer
        results = []
        for item in body["items"]:
            self.items.append(item)
            results.append(self.on_item(item, len(self.items)))
        return as_json({"items": results})


@pytest.fixture
def portal() -> Iterator[MadePortal]:
    made_portal = MadePortal()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # noqa: N802
            self._send(made_portal.get(self.path, self.headers))

        def do_POST(self) -> None:  # noqa: N802
            data = self.rfile.read(int(self.headers["Content-Length"]))
            self._send(made_portal.post(self.path, data))

        def _send(self, answer: Answer) -> None:
            status, headers, body = answer
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    made_portal.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield made_portal
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds the command would have waited; no time passes."""
    from bacgiang.policy.ops.command.bulk import register_client

    waited: list[float] = []
    monkeypatch.setattr(register_client, "sleep", waited.append)
    return waited


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    path = tmp_path / "password"
    path.write_text("Mat-khau-thu-1\n", encoding="utf-8")
    return path

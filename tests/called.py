"""A program that the portal calls, as another one would stand there."""

from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
import json
from threading import Thread
from typing import Any
from typing import Self


class Called:
    """Keeps head and body of every call; `answer` gives status and body to one."""

    def __init__(self) -> None:
        self.calls: list[tuple[dict[str, str], bytes]] = []
        self.status = 204
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._server.server_port}/hook"

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_raised: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path: str, head: dict[str, str], body: bytes) -> tuple[int, bytes]:
        """As whoever wants webhooks answers; the trial call is answered, not kept."""
        said = json.loads(body)
        if said["type"] == "webhook.verification":
            return 200, json.dumps(said["data"]).encode()
        self.calls.append((head, body))
        return self.status, b""

    def asked(
        self, method: str, path: str, head: dict[str, str], body: bytes
    ) -> tuple[int, bytes]:
        """The answer to any method."""
        return self.answer(path, head, body)

    def told(self) -> list[Any]:
        """What was told so far, which is forgotten."""
        calls, self.calls = self.calls, []
        return [json.loads(body) for _head, body in calls]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        called = self

        class Handler(BaseHTTPRequestHandler):
            def do_any(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                head = {name.lower(): value for name, value in self.headers.items()}
                status, said = called.asked(self.command, self.path, head, body)
                self.send_response(status)
                if status in (301, 302):
                    self.send_header("Location", called.url)
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            do_GET = do_POST = do_PUT = do_DELETE = do_any

            def log_message(self, *_said: object) -> None:
                """Nothing is written."""

        return Handler

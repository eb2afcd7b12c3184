"""A server on this machine that answers as it is told."""

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from threading import Thread
from typing import Any


Answer = tuple[int, dict[str, str], bytes]
"""Status, headers, body."""


@contextmanager
def serving(
    get: Callable[[str, Any], Answer],
    post: Callable[[str, bytes], Answer] | None = None,
) -> Iterator[str]:
    """Its address. `get` is told path and headers, `post` path and body."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # noqa: N802
            self._send(get(self.path, self.headers))

        def do_POST(self) -> None:  # noqa: N802
            assert post is not None
            data = self.rfile.read(int(self.headers["Content-Length"]))
            self._send(post(self.path, data))

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
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

"""Requests that the portal answers in this process: no socket, no server between.

What is asked and answered is the same, in half the time; what a server does to a request
is shown by tests that have one. Nothing is left from one request to the next: no cookie.
"""

from .person import Person
from base64 import b64encode
from collections.abc import Callable
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
import json
from plone.testing.zope import WSGI_SERVER_FIXTURE
from typing import Any
from urllib.parse import quote
from urllib.parse import unquote_to_bytes
from urllib.parse import urlencode
from urllib.parse import urlsplit


FORM, JSON = "application/x-www-form-urlencoded", "application/json"
# As browsers and `requests` quote an address that a person has typed.
SAFE = "!#$%&'()*+,/:;=?@[]~"
# Of its own: what a request leaves in a thread, its site and person, no test meets.
_thread = ThreadPoolExecutor(1)


class Headers(dict[str, str]):
    """Names as they were sent, asked for as they are usually written."""

    def get(self, name: str, default: Any = None) -> Any:
        wanted = name.lower()
        found = (one for key, one in self.items() if key.lower() == wanted)
        return next(found, default)


class Asked:
    def __init__(self, url: str) -> None:
        self.url = url


class Answer:
    """What tests ask of a `requests.Response`."""

    def __init__(
        self, url: str, status: str, headers: list[tuple[str, str]], content: bytes
    ) -> None:
        self.url, self.request = url, Asked(url)
        self.status_code = int(status.partition(" ")[0])
        self.headers, self.content = Headers(headers), content

    @property
    def ok(self) -> bool:
        return self.status_code < 400

    @property
    def text(self) -> str:
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        return json.loads(self.content)


class StraightPerson(Person):
    """Asks as `Person` does; files are not sent."""

    def send(self, method: str, path: str, **options: Any) -> Any:
        """One request; redirects are not followed."""
        address = path if path.startswith("http") else f"{self._base}{path}"
        environ = self._environ(method, quote(address, SAFE), options)
        return Answer(address, *_thread.submit(_given, environ).result())

    def _environ(
        self, method: str, url: str, options: dict[str, Any]
    ) -> dict[str, Any]:
        """As a server hands a request on (PEP 3333)."""
        asked = urlsplit(url)
        sent, kind = self._body(options)
        environ = {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(asked.path).decode("latin-1"),
            "QUERY_STRING": asked.query,
            "SERVER_NAME": asked.hostname,
            "SERVER_PORT": str(asked.port or 80),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": asked.netloc,
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": asked.scheme,
            "wsgi.input": BytesIO(sent),
            "wsgi.errors": BytesIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        if kind:
            environ |= {"CONTENT_TYPE": kind, "CONTENT_LENGTH": str(len(sent))}
        for name, value in options.get("headers", {}).items():
            environ[f"HTTP_{name.upper().replace('-', '_')}"] = value
        if self._session.auth is not None:
            pair = ":".join(self._session.auth).encode()
            environ["HTTP_AUTHORIZATION"] = f"Basic {b64encode(pair).decode()}"
        return environ

    def _body(self, options: dict[str, Any]) -> tuple[bytes, str]:
        """What is sent, and what it is."""
        assert not options.get("files")
        if options.get("json") is not None:
            return json.dumps(options["json"]).encode(), JSON
        if options.get("data"):
            return urlencode(options["data"]).encode(), FORM
        return b"", ""


def _given(environ: dict[str, Any]) -> tuple[str, list[tuple[str, str]], bytes]:
    said: list[tuple[str, list[tuple[str, str]]]] = []
    written: list[bytes] = []

    def start(
        status: str, headers: list[tuple[str, str]], _error: Any = None
    ) -> Callable[[bytes], None]:
        said.append((status, headers))
        return written.append

    application = WSGI_SERVER_FIXTURE.server.test_app
    pieces: Iterable[bytes] = application(environ, start)
    try:
        body = b"".join((*written, *pieces))
    finally:
        if hasattr(pieces, "close"):
            pieces.close()
    return (*said[-1], body)

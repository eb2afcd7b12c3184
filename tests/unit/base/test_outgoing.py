"""What the portal asks of other hosts never reaches our own network."""

from bacgiang.policy.base.one_request import NOT_ANSWERED
from bacgiang.policy.base.one_request import Reach
from bacgiang.policy.base.one_request import request_to
from bacgiang.policy.base.outgoing import is_public_address
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from http.server import HTTPServer
from of_all import of_all
import pytest
from threading import Event
from threading import Thread


@pytest.mark.regulation("15.2")
@of_all(
    ("address", "is_public"),
    [
        ("93.184.215.14", True),
        ("2606:4700:4700::1111", True),
        ("::ffff:93.184.215.14", True),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("64:ff9b:1::a00:1", False),
        ("::10.0.0.1", False),
        ("::ffff:0:10.0.0.1", False),
        ("fec0::1", False),
        ("192.88.99.1", False),
        # Of older Pythons the internet's: where a provider tells metadata of machines.
        ("192.0.0.192", False),
        ("3fff::1", False),
        ("2001:1ff::1", False),
        ("2001:4860:4860::8888", True),
    ],
)
def test_addresses_of_machines(address: str, is_public: bool) -> None:
    assert is_public_address(address) is is_public


class Drips(BaseHTTPRequestHandler):
    """Says how much there is, and sends a byte every now and then."""

    def do_GET(self) -> None:  # noqa: N802
        self.send_response(200)
        self.send_header("Content-Length", "400")
        self.send_header("Connection", "close")
        self.end_headers()
        never = Event()
        with suppress(OSError):
            for _byte in range(400):
                self.wfile.write(b".")
                self.wfile.flush()
                never.wait(0.05)

    def log_message(self, *_said: object) -> None:
        """Nothing is printed."""


@pytest.mark.regulation("15.2")
def test_an_answer_that_comes_a_byte_at_a_time_is_cut() -> None:
    # The connection gives its socket to an answer after which it is to be closed.
    with HTTPServer(("127.0.0.1", 0), Drips) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/"
        with pytest.raises(NOT_ANSWERED):
            request_to(url, reach=Reach.HERE, longest=1)
        server.shutdown()

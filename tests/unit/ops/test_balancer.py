"""HAProxy as the cluster has it: an instance that is taken out gets nothing at all."""

from collections.abc import Iterator
import http.client
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from pathlib import Path
import pytest
import shutil
import socket
import subprocess
import sys
from threading import Event
from threading import Semaphore
from threading import Thread
import time


ROOT = Path(__file__).resolve().parents[3]
sys.path.append(str(ROOT / "instance"))

from cluster_balancer import Balancer  # noqa: E402


TEMPLATE = ROOT / "instance" / "etc" / "cluster" / "haproxy.cfg.in"
pytestmark = pytest.mark.skipif(not shutil.which("haproxy"), reason="no HAProxy here")


full: set[int] = set()
"""Ports of instances that cannot take anything in."""
begun = Semaphore(0)
go_on = Event()


class Instance(BaseHTTPRequestHandler):
    """Answers with its number, and as a portal with a main host: HAProxy's questions
    by an internal name alone.
    """

    def do_GET(self) -> None:  # noqa: N802
        if self.path == "/held":
            begun.release()
            go_on.wait(60)
        is_full = self.path == "/@@health" and self.server.server_address[1] in full
        is_strange = "@@" in self.path and self.headers["Host"] != "localhost"
        self.send_response(404 if is_strange else 503 if is_full else 200)
        self.end_headers()
        self.wfile.write(str(self.server.server_address[1]).encode())

    do_POST = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: its lines would stand among those of the tests."""


@pytest.fixture
def instances() -> Iterator[list[str]]:
    servers = [ThreadingHTTPServer(("127.0.0.1", 0), Instance) for _one in range(2)]
    for one in servers:
        Thread(target=one.serve_forever, daemon=True).start()
    yield [str(one.server_address[1]) for one in servers]
    for one in servers:
        one.shutdown()
        one.server_close()


@pytest.fixture
def address(instances: list[str], tmp_path: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    said = {
        "cluster:balancer-identity": "",
        "cluster:balancer-socket": str(tmp_path / "socket"),
        "cluster:balancer": address,
        "cluster:servers": "\n    ".join(
            f"server {one} 127.0.0.1:{one}" for one in instances
        ),
        "buildout:directory": str(ROOT),
    }
    text = TEMPLATE.read_text(encoding="utf-8")
    for name, value in said.items():
        text = text.replace(f"${{{name}}}", value)
    config = tmp_path / "haproxy.cfg"
    config.write_text(text, encoding="utf-8")
    process = subprocess.Popen(["haproxy", "-db", "-f", config])
    try:
        wait_for(tmp_path / "socket", process)
        yield address
    finally:
        process.terminate()
        process.wait()


def wait_for(path: Path, process: subprocess.Popen[bytes]) -> None:
    """Until it listens, or has ended."""
    while process.poll() is None:
        with socket.socket(socket.AF_UNIX) as trial:
            if trial.connect_ex(str(path)) == 0:
                return
    raise AssertionError("HAProxy does not take its configuration.")


def answered_by(address: str, method: str) -> set[str]:
    found = set()
    for _one in range(4):
        connection = http.client.HTTPConnection(address, timeout=30)
        connection.request(method, "/", b"" if method == "POST" else None)
        found.add(connection.getresponse().read().decode())
        connection.close()
    return found


def test_what_is_taken_out_gets_neither_questions_nor_what_is_sent(
    instances: list[str], address: str, tmp_path: Path
) -> None:
    balancer = Balancer(tmp_path / "socket")
    first, second = instances
    balancer.drain(first)
    assert answered_by(address, "GET") == answered_by(address, "POST") == {second}
    balancer.readmit(first)
    balancer.drain(second)
    assert answered_by(address, "GET") == answered_by(address, "POST") == {first}


def test_one_whose_disk_is_full_is_read_and_sent_nothing(
    instances: list[str], address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = instances
    monkeypatch.setattr(sys.modules[__name__], "full", {int(first)})
    deadline = time.monotonic() + 60
    while first in answered_by(address, "POST"):
        assert time.monotonic() < deadline
    assert answered_by(address, "POST") == {second}
    assert answered_by(address, "GET") == {first, second}


@pytest.mark.regulation("14")
@pytest.mark.parametrize(
    "name", [{"Cookie": "a=b; __ac=x"}, {"Authorization": "Bearer x"}]
)
def test_what_one_account_asks_for_at_once_keeps_nobody_out(
    address: str, name: dict[str, str]
) -> None:
    """An instance gives it half of its threads, and has to hear of the others."""
    held = []
    try:
        for _one in range(40):
            connection = http.client.HTTPConnection(address, timeout=60)
            connection.request("GET", "/held", headers=name)
            held.append(connection)
        for _one in held:
            assert begun.acquire(timeout=20)
        assert answered_by(address, "GET")
    finally:
        go_on.set()
        for connection in held:
            connection.close()
        go_on.clear()

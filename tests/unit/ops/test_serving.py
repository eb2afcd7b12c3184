"""The line that says where the portal answers comes when it does."""

from bacgiang.policy.ops.serving import no_garbage
from bacgiang.policy.ops.serving import serve
from configparser import ConfigParser
import gc
from pathlib import Path
import pytest
import re
import signal
import socket
import subprocess
import sys
from threading import Thread
from urllib.request import urlopen


ETC = Path(__file__).parents[3] / "instance" / "etc"
BESIDE = 3
"""Threads that come to the database beside those of the server."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_the_port_listens_before_it_is_said(monkeypatch):
    port = free_port()
    reached = []

    def tell(line, flush):
        with socket.create_connection(("127.0.0.1", port), timeout=5):
            reached.append(line)
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.print", tell)
    with pytest.raises(KeyboardInterrupt):
        serve(lambda environ, start: [], {}, listen=f"127.0.0.1:{port}")
    assert reached and f"http://127.0.0.1:{port}/" in reached[0]


def test_no_thread_opens_a_connection_that_is_thrown_away() -> None:
    said = ConfigParser(interpolation=None)
    said.read(ETC / "wsgi.ini")
    threads = said.getint("server:main", "threads")
    assert said.getint("filter:kept_answers", "threads") == threads
    pool = re.search(r"pool-size (\d+)", (ETC / "zope.conf").read_text("utf-8"))
    assert pool is not None and int(pool[1]) == threads + BESIDE


SLOW = """
from bacgiang.policy.ops.serving import serve
import sys

def app(environ, start_response):
    print("asked", flush=True)
    sys.stdin.readline()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"x" * 5_000_000]

serve(app, {}, listen=f"127.0.0.1:{sys.argv[1]}")
"""


def is_open(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.regulation("14")
def test_who_is_being_answered_when_it_ends_is_answered() -> None:
    port, told = free_port(), []
    command = [sys.executable, "-c", SLOW, str(port)]
    ways = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    process = subprocess.Popen(command, text=True, **ways)

    def ask() -> None:
        with urlopen(f"http://127.0.0.1:{port}/") as answer:
            told.append((answer.status, len(answer.read())))

    try:
        assert "Ctrl-C" in process.stdout.readline()
        visitor = Thread(target=ask)
        visitor.start()
        assert process.stdout.readline() == "asked\n"
        process.send_signal(signal.SIGTERM)
        while is_open(port):
            pass
        process.stdin.write("go on\n")
        process.stdin.flush()
        visitor.join()
        assert told == [(200, 5_000_000)]
        assert process.wait() == 0
    finally:
        process.kill()


def test_what_a_start_makes_is_not_looked_through_again():
    before = gc.get_freeze_count()
    with no_garbage():
        assert not gc.isenabled()
        made = [[]]
    assert gc.isenabled()
    assert gc.get_freeze_count() > before
    assert not any(one is made for one in gc.get_objects())
    with pytest.raises(RuntimeError), no_garbage():
        raise RuntimeError
    assert gc.isenabled()

"""The line that says where the portal answers comes when it does."""

from bacgiang.policy.ops.serving import serve
from configparser import ConfigParser
from pathlib import Path
import pytest
import re
import socket


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

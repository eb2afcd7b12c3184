"""The line that says where the portal answers comes when it does."""

from bacgiang.policy.ops.serving import serve
import pytest
import socket


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
